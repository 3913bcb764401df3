package eu.consenthub.consent.importing;

import java.util.Optional;

/**
 * One record of a file before it is understood.
 *
 * @param line number of its first line, as an editor counts
 * @param text what it says; empty when it is no text at all: not UTF-8, too long, or a quote that is never closed
 * @param end  where the next one begins: an interrupted import goes on from there
 */
record RawRecord(long line, Optional<String> text, FilePosition end) {}
