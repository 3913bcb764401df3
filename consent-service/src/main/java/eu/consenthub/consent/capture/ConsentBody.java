package eu.consenthub.consent.capture;

import eu.consenthub.platform.web.Problem;
import java.util.List;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The body of {@code POST /api/consents}: one act, or an array of them of which each is read, and may fail, by itself. */
@JsonDeserialize(using = ConsentBodyReader.class)
sealed interface ConsentBody {

    record One(ConsentRequest request) implements ConsentBody {}

    record Many(List<Element> elements) implements ConsentBody {}

    sealed interface Element {

        record Readable(ConsentRequest request) implements Element {}

        record Unreadable(Problem problem) implements Element {}
    }
}
