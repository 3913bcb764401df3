package eu.consenthub.consent.importing;

/** Why a line is refused: the English name of the column (empty when it is the whole line), a stable code, one sentence without what the line says. */
record LineFault(long line, String field, String code, String message) {}
