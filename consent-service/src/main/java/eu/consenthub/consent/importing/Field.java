package eu.consenthub.consent.importing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column about the person or the proof; its English name is the constant in small letters. */
enum Field implements Column {

    EMAIL, FIRST_NAME, LAST_NAME, FUNCTION, ORGANISATION, PHONE, POSTAL_ADDRESS, LOCALE, AUDIENCE, RELATIONSHIPS, TAGS, COLLECTED_AT, INFORMED_AT, SOURCE, ACT_AT, METHOD, WORDING;

    private static final Map<String, Field> FRENCH = Map.ofEntries(
            Map.entry("courriel", EMAIL),
            Map.entry("prenom", FIRST_NAME),
            Map.entry("nom", LAST_NAME),
            Map.entry("fonction", FUNCTION),
            Map.entry("organisme", ORGANISATION),
            Map.entry("telephone", PHONE),
            Map.entry("adresse_postale", POSTAL_ADDRESS),
            Map.entry("langue", LOCALE),
            Map.entry("public", AUDIENCE),
            Map.entry("relations", RELATIONSHIPS),
            Map.entry("etiquettes", TAGS),
            Map.entry("collecte_le", COLLECTED_AT),
            Map.entry("informe_le", INFORMED_AT),
            Map.entry("origine", SOURCE),
            Map.entry("acte_le", ACT_AT),
            Map.entry("methode", METHOD),
            Map.entry("texte", WORDING));

    /** The field with this English or French name. */
    static Optional<Field> named(String name) {
        @Nullable
        Field french = FRENCH.get(name);
        if (french != null) {
            return Optional.of(french);
        }
        for (Field field : values()) {
            if (field.label().equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
