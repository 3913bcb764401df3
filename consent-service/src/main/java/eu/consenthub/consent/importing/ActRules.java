package eu.consenthub.consent.importing;

import eu.consenthub.consent.decision.Command;
import eu.consenthub.consent.decision.GiveConsent;
import eu.consenthub.consent.decision.InformContact;
import eu.consenthub.consent.decision.RefuseConsent;
import eu.consenthub.consent.decision.WithdrawConsent;
import eu.consenthub.consent.importing.Column.OfAct;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a line says about each purpose and channel; nothing becomes a permission without its proof (CONS-6). */
final class ActRules {

    private final Line line;
    private final Faults faults;
    private final Proof proof;
    private final AudienceKind audience;
    private final Instant now;

    ActRules(Line line, Faults faults, Proof proof, AudienceKind audience, Instant now) {
        this.line = line;
        this.faults = faults;
        this.proof = proof;
        this.audience = audience;
        this.now = now;
    }

    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        for (Map.Entry<OfAct, String> act : line.acts().entrySet()) {
            OfAct column = act.getKey();
            switch (act.getValue().toLowerCase(Locale.ROOT)) {
                case "" -> {
                }
                case "give" -> give(column, commands);
                case "inform" -> inform(column, commands);
                case "refuse" -> commands.add(new RefuseConsent(column.purpose(), column.channel(), proof.actAtOr(now)));
                case "withdraw" -> commands.add(new WithdrawConsent(column.purpose(), column.channel(), proof.actAtOr(now)));
                default -> faults.add(column, "UNKNOWN_ACT", "Acts are give, inform, refuse and withdraw");
            }
        }
        return commands;
    }

    private void give(OfAct column, List<Command> commands) {
        Instant actAt = proof.actAt();
        if (actAt == null || proof.method() == null || proof.wording() == null) {
            proofMissing(Field.ACT_AT);
            proofMissing(Field.METHOD);
            proofMissing(Field.WORDING);
            return;
        }
        commands.add(new GiveConsent(column.purpose(), column.channel(), LegalBasis.CONSENT, proof.wording(), null, actAt));
    }

    private void proofMissing(Field field) {
        boolean told = faults.found().stream().anyMatch(fault -> fault.field().equals(field.label()));
        if (line.value(field).isEmpty() && !told) {
            faults.add(field, "INSUFFICIENT_PROOF", "A consent needs act_at, method and wording");
        }
    }

    private void inform(OfAct column, List<Command> commands) {
        if (audience == AudienceKind.CONSUMER && column.channel() != Channel.POST) {
            faults.add(column, "INSUFFICIENT_PROOF", "A private person needs a proven consent; having been informed is not enough");
            return;
        }
        Instant informedAt = proof.informedAt();
        if (informedAt == null) {
            informedAtMissing();
            return;
        }
        commands.add(new InformContact(column.purpose(), column.channel(), informedAt, proof.wording()));
    }

    private void informedAtMissing() {
        boolean told = faults.found().stream().anyMatch(fault -> fault.field().equals(Field.INFORMED_AT.label()));
        if (!told) {
            faults.add(Field.INFORMED_AT, "INSUFFICIENT_PROOF", "Legitimate interest needs the day on which the person was informed");
        }
    }
}
