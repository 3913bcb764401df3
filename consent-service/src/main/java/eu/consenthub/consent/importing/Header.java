package eu.consenthub.consent.importing;

import java.util.List;

/** The first line of a file, understood: which column holds what. */
record Header(char separator, List<Column> columns) {}
