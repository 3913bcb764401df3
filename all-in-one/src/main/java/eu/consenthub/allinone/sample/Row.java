package eu.consenthub.allinone.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of the sample in their order; a row starts empty and is filled by name. */
enum Row {

    COURRIEL, PRENOM, NOM, FONCTION, ORGANISME, TELEPHONE, ADRESSE_POSTALE, LANGUE, PUBLIC, RELATIONS, ETIQUETTES, COLLECTE_LE, INFORME_LE, ORIGINE, ACTE_LE, METHODE, TEXTE, NEWSLETTER__EMAIL, COMMERCIAL_OFFERS__EMAIL, COMMERCIAL_OFFERS__PHONE, EVENT_INVITATIONS__EMAIL, EVENT_INVITATIONS__POST;

    static final List<String> HEADER = Arrays.stream(values()).map(Row::columnName).toList();

    static List<String> blank() {
        List<String> values = new ArrayList<>(HEADER.size());
        for (int column = 0; column < HEADER.size(); column++) {
            values.add("");
        }
        return values;
    }

    void in(List<String> values, String value) {
        values.set(ordinal(), value);
    }

    String of(List<String> values) {
        return values.get(ordinal());
    }

    /** Two underscores part a purpose from its channel; purposes are written with hyphens. */
    private String columnName() {
        String lower = name().toLowerCase(Locale.ROOT);
        return lower.contains("__") ? lower.replace("__", ".").replace('_', '-') : lower;
    }
}
