package eu.consenthub.consent.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue of purposes, in the order in which contacts see them. */
public final class Purposes {

    private final Map<PurposeKey, Purpose> byKey = new LinkedHashMap<>();

    public Purposes(List<Purpose> purposes) {
        purposes.forEach(purpose -> byKey.put(purpose.key(), purpose));
    }

    public List<Purpose> all() {
        return List.copyOf(byKey.values());
    }

    public Optional<Purpose> find(PurposeKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public boolean knows(PurposeKey key) {
        return byKey.containsKey(key);
    }

    /** What the company's policy names (S14): used where the configuration says nothing else. */
    public static Purposes shipped() {
        return new Purposes(List.of(
                purpose("newsletter", "Lettre d’information", "Newsletter", "Les nouvelles de la société, quelques fois par an.",
                        "News of the company, a few times a year."),
                purpose("commercial-offers", "Offres commerciales", "Commercial offers",
                        "Nos produits et services, quand une offre concerne votre métier.",
                        "Our products and services, when an offer concerns your work."),
                purpose("event-invitations", "Invitations", "Event invitations",
                        "Salons, journées et webinaires auxquels nous vous invitons.",
                        "Fairs, open days and webinars we invite you to.")));
    }

    private static Purpose purpose(String key, String titleFr, String titleEn, String textFr, String textEn) {
        return new Purpose(new PurposeKey(key), Map.of("fr", titleFr, "en", titleEn), Map.of("fr", textFr, "en", textEn),
                Purpose.USUAL_CHANNELS, !key.equals("event-invitations"));
    }
}
