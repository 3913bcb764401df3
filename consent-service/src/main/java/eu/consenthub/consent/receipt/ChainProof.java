package eu.consenthub.consent.receipt;

import eu.consenthub.consent.ledger.LedgerEntry;
import eu.consenthub.verifier.root.SignedRoot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What shows that the entries of a contact stand unaltered; public so that the room which keeps signed roots can say more than the chain does. */
public interface ChainProof {

    /**
     * @param chain  all entries of one contact, oldest first
     * @param events those of them that the receipt tells of
     */
    Mono<Shown> of(List<LedgerEntry> chain, Set<UUID> events);

    /** The signatures (compact JWS) of the roots of these days, as they are kept now. */
    Mono<Map<LocalDate, String>> roots(Set<LocalDate> days);

    /**
     * @param unbroken   every hash follows from the one before and the entry itself
     * @param inclusions what signed roots say of each of the events; empty where no roots are kept
     */
    record Shown(boolean unbroken, Map<UUID, Inclusion> inclusions) {

        public Shown {
            inclusions = Map.copyOf(inclusions);
        }

        /** Every root once, oldest first. */
        List<SignedRoot> roots() {
            Map<LocalDate, SignedRoot> byDay = new TreeMap<>();
            inclusions.values().forEach(inclusion -> {
                if (inclusion instanceof Inclusion.Under under) {
                    byDay.put(under.day(), under.root());
                }
            });
            return List.copyOf(byDay.values());
        }
    }
}
