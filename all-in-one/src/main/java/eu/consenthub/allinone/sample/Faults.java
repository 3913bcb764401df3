package eu.consenthub.allinone.sample;

import java.util.List;
import java.util.SplittableRandom;

/** What makes the line of a kind wrong, as it goes wrong in real files. */
final class Faults {

    private Faults() {}

    static void of(LineKind kind, List<String> values, SplittableRandom dice) {
        switch (kind) {
            case BAD_ADDRESS -> Row.COURRIEL.in(values, badAddress(Row.COURRIEL.of(values), dice));
            case WRONG_DATE -> (dice.nextBoolean() ? Row.COLLECTE_LE : Row.INFORME_LE).in(values, Days.wrong(dice));
            case FUTURE_DATE -> Row.INFORME_LE.in(values, "2062-05-04");
            case NO_PROOF -> missing(dice).in(values, "");
            case UNKNOWN_WORDING -> Row.TEXTE.in(values, "mentions-2019@3");
            case TOO_LONG -> Row.FONCTION.in(values, "Chargée de mission ".repeat(30).strip());
            case BROKEN -> values.subList(Row.TEXTE.ordinal() + dice.nextInt(4), values.size()).clear();
            default -> {
            }
        }
    }

    private static Row missing(SplittableRandom dice) {
        return switch (dice.nextInt(3)) {
            case 0 -> Row.ACTE_LE;
            case 1 -> Row.METHODE;
            default -> Row.TEXTE;
        };
    }

    private static String badAddress(String email, SplittableRandom dice) {
        return switch (dice.nextInt(5)) {
            case 0 -> email.replace("@", " chez ");
            case 1 -> email.replace("@", "@@");
            case 2 -> email.substring(0, email.indexOf('@') + 1);
            case 3 -> email.replace("@", "..@.");
            default -> "";
        };
    }
}
