package eu.consenthub.consent.preference;

import java.util.List;

/** One purpose and its channels, as the page shows them. */
public record PreferenceGroup(String title, String description, List<PreferenceRow> rows) {}
