package eu.consenthub.consent.importing;

/** What is wrong with a column of the header: the name as the file has it, a stable code, one sentence. */
record HeaderFault(String column, String code, String message) {}
