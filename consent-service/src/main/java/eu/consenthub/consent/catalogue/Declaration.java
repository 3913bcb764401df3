package eu.consenthub.consent.catalogue;

/** What is said of a version once, for all its languages. material: it changes purpose, channel, controller or recipient (CONS-4). */
record Declaration(Coverage coverage, boolean material) {

    /** What holds for the first version of a wording of which nothing is said. */
    static final Declaration NONE = new Declaration(Coverage.EVERYTHING, false);
}
