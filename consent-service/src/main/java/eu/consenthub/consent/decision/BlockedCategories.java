package eu.consenthub.consent.decision;

import java.util.List;
import java.util.Set;

/** Persons whose data the company holds for others, or for another end, and who therefore get no communications (PERM-1). */
final class BlockedCategories {

    private static final Set<String> HELD_FOR_OTHERS = Set.of("NETSIG_USER", "SECONDAVIS_USER", "EKOI_USER");
    private static final String APPLICANT = "CANDIDATE";

    private BlockedCategories() {}

    /** Patients and people in maintenance samples: never, and not even stored. */
    static boolean isNeverStored(List<String> relationships) {
        return relationships.stream().anyMatch(BlockedCategories::isPatientOrSample);
    }

    /** Nothing but a tie that founds no communications: user of a product run for a customer, applicant. */
    static boolean hasNoTieOfItsOwn(List<String> relationships) {
        return !relationships.isEmpty() && relationships.stream().allMatch(BlockedCategories::foundsNothing);
    }

    static boolean isHeldForOthersOnly(List<String> relationships) {
        return !relationships.isEmpty() && HELD_FOR_OTHERS.containsAll(relationships);
    }

    private static boolean foundsNothing(String relationship) {
        return HELD_FOR_OTHERS.contains(relationship) || relationship.equals(APPLICANT);
    }

    private static boolean isPatientOrSample(String relationship) {
        return relationship.equals("PATIENT") || relationship.endsWith("_PATIENT") || relationship.equals("MAINTENANCE_SAMPLE");
    }
}
