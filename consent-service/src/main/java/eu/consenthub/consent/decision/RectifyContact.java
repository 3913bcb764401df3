package eu.consenthub.consent.decision;

import java.util.List;

/** Note that vault fields (names of {@code ContactData}) are being corrected in the same transaction. */
public record RectifyContact(List<String> fields, boolean contactPointChanged) implements Command {}
