package eu.consenthub.allinone.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** What the person of a line said or was told, when, and by which text. */
final class Acts {

    private Acts() {}

    static void of(LineKind kind, List<String> values, SplittableRandom dice) {
        switch (kind) {
            case CONSUMER_CONSENTED, PRO_CONSENTED, NO_PROOF, PATIENT -> give(values, dice);
            case REFUSED -> said("refuse", values, dice);
            case WITHDRAWN -> said("withdraw", values, dice);
            case NO_NEWSLETTER -> invited(values, dice);
            case CANDIDATE -> Row.COLLECTE_LE.in(values, Days.written(Days.recent(dice), dice));
            case RETENTION_ENDED -> informed(Days.longAgo(dice), values, dice);
            default -> informed(Days.recent(dice), values, dice);
        }
    }

    /** Agreed: by the web form to the newsletter alone, on paper to more, or by telephone to be called. */
    static void give(List<String> values, SplittableRandom dice) {
        switch (dice.nextInt(5)) {
            case 0, 1 -> proof(Days.recent(dice), "PAPER", "paper-form@1", values, dice);
            case 2 -> proof(Days.lastMonths(dice), "PHONE_CALL", "oral-script@1", values, dice);
            default -> proof(Days.recent(dice), "WEB_FORM", "newsletter-web@1", values, dice);
        }
        Row.NEWSLETTER__EMAIL.in(values, "give");
        if (Row.TEXTE.of(values).equals("paper-form@1")) {
            Row.EVENT_INVITATIONS__EMAIL.in(values, "give");
            Row.COMMERCIAL_OFFERS__EMAIL.in(values, dice.nextBoolean() ? "give" : "");
        }
        if (Row.TEXTE.of(values).equals("oral-script@1")) {
            Row.COMMERCIAL_OFFERS__PHONE.in(values, "give");
        }
    }

    private static void informed(LocalDate day, List<String> values, SplittableRandom dice) {
        Row.COLLECTE_LE.in(values, day.toString());
        Row.INFORME_LE.in(values, Days.written(day, dice));
        Row.TEXTE.in(values, "professional-notice@1");
        Row.NEWSLETTER__EMAIL.in(values, "inform");
        Row.EVENT_INVITATIONS__EMAIL.in(values, dice.nextInt(3) > 0 ? "inform" : "");
        Row.COMMERCIAL_OFFERS__EMAIL.in(values, dice.nextInt(3) > 0 ? "inform" : "");
        Row.EVENT_INVITATIONS__POST.in(values, dice.nextInt(6) == 0 ? "inform" : "");
    }

    private static void invited(List<String> values, SplittableRandom dice) {
        informed(Days.recent(dice), values, dice);
        Row.NEWSLETTER__EMAIL.in(values, "");
        Row.EVENT_INVITATIONS__EMAIL.in(values, "inform");
    }

    private static void said(String act, List<String> values, SplittableRandom dice) {
        proof(Days.recent(dice), dice.nextBoolean() ? "EMAIL" : "PHONE_CALL", "", values, dice);
        Row.NEWSLETTER__EMAIL.in(values, act);
        Row.COMMERCIAL_OFFERS__EMAIL.in(values, dice.nextBoolean() ? act : "");
    }

    private static void proof(LocalDate day, String method, String wording, List<String> values, SplittableRandom dice) {
        Row.COLLECTE_LE.in(values, day.toString());
        Row.ACTE_LE.in(values, Days.written(day, dice));
        Row.METHODE.in(values, method);
        Row.TEXTE.in(values, wording);
    }
}
