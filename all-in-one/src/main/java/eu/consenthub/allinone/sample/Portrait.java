package eu.consenthub.allinone.sample;

import java.util.List;
import java.util.SplittableRandom;

/** Who a line is about: names, address, language, ties. */
final class Portrait {

    private static final List<String> TIES = List.of("CUSTOMER", "CUSTOMER", "CUSTOMER|PARTNER", "PARTNER", "PROSPECT", "PROSPECT",
            "SUPPLIER", "CUSTOMER|SUBSCRIBER");
    private static final List<String> TAGS = List.of("netsig", "ekoi", "secondavis", "laboratoire", "congrès-2025", "netsig|pilote", "");
    private static final List<String> SOURCES = List.of("Salon HIT 2025", "Formulaire du site", "Carte de visite",
            "Congrès de biologie ; stand 12", "Fichier clients", "Appel entrant");
    private static final List<String> BOXES = List.of("contact", "accueil", "secretariat", "info", "laboratoire");

    private Portrait() {}

    static void of(Person person, LineKind kind, List<String> values, SplittableRandom dice) {
        String audience = audience(kind, dice);
        Row.COURRIEL.in(values, address(person, audience, dice));
        Row.LANGUE.in(values, person.establishment().language());
        Row.PUBLIC.in(values, audience);
        Row.RELATIONS.in(values, ties(kind, dice));
        Row.ETIQUETTES.in(values, TAGS.get(dice.nextInt(TAGS.size())));
        Row.ORIGINE.in(values, SOURCES.get(dice.nextInt(SOURCES.size())));
        if (!audience.equals("GENERIC")) {
            named(person, values, dice);
        }
        if (!audience.equals("CONSUMER")) {
            atWork(person, values, dice);
        }
    }

    private static void named(Person person, List<String> values, SplittableRandom dice) {
        boolean nameKnown = dice.nextInt(12) > 0;
        Row.PRENOM.in(values, nameKnown ? person.firstName() : "");
        Row.NOM.in(values, nameKnown || dice.nextBoolean() ? person.lastName() : "");
        Row.TELEPHONE.in(values, dice.nextInt(3) > 0 ? person.phone() : "");
    }

    private static void atWork(Person person, List<String> values, SplittableRandom dice) {
        Row.FONCTION.in(values, Row.NOM.of(values).isEmpty() ? "" : person.function());
        Row.ORGANISME.in(values, person.establishment().name());
        Row.ADRESSE_POSTALE.in(values, dice.nextInt(3) == 0 ? person.establishment().address() : "");
    }

    /** A private person writes from a mailbox of their own, a team from a shared one. */
    private static String address(Person person, String audience, SplittableRandom dice) {
        return switch (audience) {
            case "CONSUMER" -> local(person) + (10 + Establishment.ALL.indexOf(person.establishment())) + "@messagerie.example";
            case "GENERIC" -> box(person, dice);
            default -> person.email();
        };
    }

    private static String local(Person person) {
        return person.email().substring(0, person.email().indexOf('@'));
    }

    /** The letters after the dot keep two teams of one house apart. */
    private static String box(Person person, SplittableRandom dice) {
        String team = Integer.toString(local(person).hashCode() & Integer.MAX_VALUE, 36);
        return BOXES.get(dice.nextInt(BOXES.size())) + "." + team + "@" + person.establishment().domain();
    }

    private static String audience(LineKind kind, SplittableRandom dice) {
        return switch (kind) {
            case GENERIC_BOX -> "GENERIC";
            case CONSUMER_CONSENTED, PATIENT, NO_PROOF, CANDIDATE -> "CONSUMER";
            case REFUSED, WITHDRAWN -> dice.nextBoolean() ? "CONSUMER" : "PRO_NAMED";
            default -> "PRO_NAMED";
        };
    }

    private static String ties(LineKind kind, SplittableRandom dice) {
        return switch (kind) {
            case PATIENT -> "PATIENT";
            case PROCESSOR_USER -> "NETSIG_USER";
            case CANDIDATE -> "CANDIDATE";
            case CONSUMER_CONSENTED -> "SUBSCRIBER";
            default -> TIES.get(dice.nextInt(TIES.size()));
        };
    }
}
