package eu.consenthub.consent.decision;

import java.util.List;

/** Identifying data were corrected in the vault; which fields, never what they say. contactPointChanged: the e-mail address itself is another. */
public record ContactRectified(List<String> fields, boolean contactPointChanged) implements Event {

    public ContactRectified {
        fields = Labels.sorted(fields);
    }
}
