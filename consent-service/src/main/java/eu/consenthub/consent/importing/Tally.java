package eu.consenthub.consent.importing;

import java.util.List;

/** What a batch of lines came to, and where the next one begins. */
record Tally(int accepted, int created, int refused, int unchanged, List<LineFault> faults, FilePosition end) {

    int lines() {
        return accepted + refused + unchanged;
    }
}
