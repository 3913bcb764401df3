package eu.consenthub.allinone.sample;

import java.util.ArrayList;
import java.util.List;

/** The columns of the sample in their order; a row starts empty and is filled by name. */
enum Row {

    COURRIEL("courriel"), PRENOM("prenom"), NOM("nom"), FONCTION("fonction"), ORGANISME("organisme"), TELEPHONE(
            "telephone"), ADRESSE_POSTALE("adresse_postale"), LANGUE("langue"), PUBLIC("public"), RELATIONS("relations"), ETIQUETTES(
                    "etiquettes"), COLLECTE_LE("collecte_le"), INFORME_LE("informe_le"), ORIGINE("origine"), ACTE_LE("acte_le"), METHODE(
                            "methode"), TEXTE("texte"), NEWSLETTER_EMAIL("newsletter.email"), OFFERS_EMAIL(
                                    "commercial-offers.email"), OFFERS_PHONE("commercial-offers.phone"), INVITATIONS_EMAIL(
                                            "event-invitations.email"), INVITATIONS_POST("event-invitations.post");

    static final List<String> HEADER = List.of(values()).stream().map(row -> row.columnName).toList();

    private final String columnName;

    Row(String columnName) {
        this.columnName = columnName;
    }

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
}
