package eu.consenthub.consent.receipt;

import org.jspecify.annotations.Nullable;

/**
 * How one entry stands to the signed root of its day, as the proof file shows it.
 *
 * @param state  {@code under}, {@code not-yet}, {@code contradicted}
 * @param place  from 1, of the entry among those of the day
 * @param digest how many digests lead from it to the root
 * @param due    when the root will be there, in words
 */
record ProvenLine(long sequence, String day, String state, long place, long size, int digest, String due) {

    /** Nothing where no roots are kept. */
    static @Nullable ProvenLine of(Choice choice, @Nullable Inclusion inclusion, Sentences sentences) {
        long sequence = choice.entry().recorded().sequence();
        return switch (inclusion) {
            case null -> null;
            case Inclusion.Under under -> new ProvenLine(sequence, sentences.day(under.day()), "under", under.proof().index() + 1,
                    under.proof().treeSize(), under.proof().path().size(), "");
            case Inclusion.NotYet later -> new ProvenLine(sequence, sentences.day(later.day()), "not-yet", 0, 0, 0,
                    sentences.moment(later.dueAt()));
            case Inclusion.Contradicted contradicted ->
                new ProvenLine(sequence, sentences.day(contradicted.day()), "contradicted", 0, 0, 0, "");
        };
    }
}
