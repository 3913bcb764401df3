package eu.consenthub.consent.policy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which part before the @ names a role and not a person, e.g. info or contact; and what follows from it (ADDR-6). */
public final class RoleAddresses {

    private final Set<String> localParts;

    public RoleAddresses(List<String> localParts) {
        this.localParts = localParts.stream().map(part -> part.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Used where the configuration says nothing else. */
    public static RoleAddresses shipped() {
        return new RoleAddresses(List.of("info", "infos", "contact", "accueil", "secretariat", "direction", "commande", "commandes",
                "achats", "comptabilite", "facturation", "administration", "office", "sales", "orders", "reception"));
    }

    /**
     * The kind of a new contact. A role address is GENERIC only while no person's name is attached; a name makes of a claimed
     * GENERIC a named person at work. Who says nothing gets the kind with the most protection.
     *
     * @param matchKey the address in its normal form (ADDR-1)
     * @param named a first or last name is known
     */
    public AudienceKind kind(@Nullable AudienceKind claimed, String matchKey, boolean named) {
        if (claimed == AudienceKind.GENERIC && named) {
            return AudienceKind.PRO_NAMED;
        }
        if (claimed != null) {
            return claimed;
        }
        return isOfARole(matchKey) && !named ? AudienceKind.GENERIC : AudienceKind.CONSUMER;
    }

    private boolean isOfARole(String matchKey) {
        return localParts.contains(matchKey.substring(0, Math.max(0, matchKey.lastIndexOf('@'))));
    }
}
