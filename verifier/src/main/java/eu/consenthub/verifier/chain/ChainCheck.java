package eu.consenthub.verifier.chain;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows chains: numbers without gaps, each hash over the one before and the entry itself, the last one known to the head (EVID-3). */
public final class ChainCheck {

    private final Findings findings;

    public ChainCheck(Findings findings) {
        this.findings = findings;
    }

    /**
     * Goes on by one entry.
     *
     * @param reached where the chain of this contact stood
     * @return where it stands now
     */
    public ChainEnd follow(ChainEnd reached, Link link) {
        if (!link.intact()) {
            findings.add(Finding.of(Damage.EDITED, link, "its content does not give its hash"));
        }
        if (link.sequence() <= reached.sequence()) {
            findings.closeGap(link.contactId(), link.sequence());
            findings.add(Finding.at(reached, Damage.REORDERED, link.contactId(), reached.sequence(), reached.position(),
                    standsBefore(link.sequence())));
            return reached;
        }
        if (link.position() < reached.position()) {
            findings.add(Finding.of(Damage.REORDERED, link, standsBefore(reached.sequence())));
        }
        if (link.sequence() > reached.sequence() + 1) {
            findings.addGap(link.contactId(), Finding.at(reached, Damage.DELETED, link.contactId(), reached.sequence() + 1, null,
                    "it is not there, but entry " + link.sequence() + " is"));
        } else if (link.intact() && !Arrays.equals(link.previousHash(), reached.hash())) {
            replaced(reached, link);
        }
        return new ChainEnd(link.sequence(), link.hash(), Math.max(reached.position(), link.position()));
    }

    /** The chain ends here, and this is what its head says; no head: the contact has none. */
    public void end(UUID contactId, ChainEnd reached, @Nullable ChainEnd head) {
        if (head == null) {
            findings.add(Finding.at(reached, Damage.INSERTED, contactId, reached.sequence(), reached.position(),
                    "no head of a chain knows this contact"));
        } else if (head.sequence() > reached.sequence()) {
            findings.add(Finding.at(reached, Damage.TRUNCATED, contactId, reached.sequence() + 1, null,
                    "it is not there, but the head of the chain is entry " + head.sequence()));
        } else if (head.sequence() < reached.sequence()) {
            long sequence = head.sequence() + 1;
            findings.add(Finding.at(reached, Damage.INSERTED, contactId, sequence,
                    sequence == reached.sequence() ? reached.position() : null, "the head of the chain is entry " + head.sequence()));
        } else if (!Arrays.equals(head.hash(), reached.hash())) {
            findings.add(Finding.at(reached, Damage.EDITED, contactId, reached.sequence(), reached.position(),
                    "the head of the chain knows another hash"));
        }
    }

    private static String standsBefore(long sequence) {
        return "it stands before entry " + sequence + " of the same contact";
    }

    /** This entry is as it was hashed, but over another predecessor: the one that is there now was put in its place. */
    private void replaced(ChainEnd reached, Link link) {
        if (reached.sequence() == 0) {
            findings.add(Finding.of(Damage.EDITED, link, "it is the first of its contact and yet follows another one"));
        } else {
            findings.add(Finding.at(reached, Damage.EDITED, link.contactId(), reached.sequence(), reached.position(),
                    "entry " + link.sequence() + " was recorded after another content of it"));
        }
    }
}
