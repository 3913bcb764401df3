package eu.consenthub.consent.importing;

/**
 * A place between two records of a file.
 *
 * @param offset bytes before it
 * @param line   number of the line that begins here, as an editor counts, from 1
 */
record FilePosition(long offset, long line) {

    static final FilePosition START = new FilePosition(0, 1);
}
