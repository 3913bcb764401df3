package eu.consenthub.consent.importing;

import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.decision.Command;
import eu.consenthub.consent.decision.ConsentDecider;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.decision.Decision;
import eu.consenthub.consent.decision.Origin;
import eu.consenthub.consent.decision.RegisterContact;
import eu.consenthub.consent.importing.Column.OfAct;
import eu.consenthub.consent.ledger.Evidence;
import eu.consenthub.consent.ledger.Submission;
import eu.consenthub.consent.ledger.Target;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges one line by all rules at once. */
final class LineRules {

    private final UUID importId;
    private final Line line;
    private final Policy policy;
    private final Instant now;
    private final Faults faults;

    LineRules(UUID importId, Line line, Policy policy, Instant now) {
        this.importId = importId;
        this.line = line;
        this.policy = policy;
        this.now = now;
        this.faults = new Faults(line.number());
    }

    ReadLine judge() {
        Person person = new PersonRules(line, faults, policy.roleAddresses()).person();
        Proof proof = proof(person.locale());
        RegisterContact register = person.register(proof.collectedOn());
        checkCategory(register);
        List<Command> acts = new ActRules(line, faults, proof, person.audience(), now).commands();
        ContactData data = person.data();
        return data == null || !faults.isEmpty()
                ? new ReadLine.Faulty(faults.found())
                : new ReadLine.Sound(line.number(), submission(data, register, acts, proof.methodOrImport()), askedFor());
    }

    private Proof proof(String locale) {
        DateRules dates = new DateRules(line, faults, now);
        ProofRules proof = new ProofRules(line, faults);
        return new Proof(dates.instant(Field.COLLECTED_AT), dates.instant(Field.INFORMED_AT), dates.instant(Field.ACT_AT), proof.method(),
                proof.wording(policy.wordings(), locale));
    }

    /** The ledger would refuse it as well; asked here, it is told together with all else that is wrong. */
    private void checkCategory(RegisterContact register) {
        Origin file = new Origin(ActorRole.IMPORT, Method.IMPORT);
        if (ConsentDecider.decide(ContactState.EMPTY, register, file, now, policy) instanceof Decision.Refused refused) {
            faults.add(Field.RELATIONSHIPS, refused.refusal().code(), refused.refusal().message());
        }
    }

    private Submission submission(ContactData data, RegisterContact register, List<Command> acts, Method method) {
        List<Command> commands = new ArrayList<>(acts.size() + 1);
        commands.add(register);
        commands.addAll(acts);
        return new Submission(new Target.ByEmail(data, true, true), commands, ActorRole.IMPORT, method, null, evidence(acts));
    }

    /** Where the proof was read: this is what the stored import and the company's own file are found by. */
    private @Nullable Evidence evidence(List<Command> acts) {
        return acts.isEmpty() ? null : new Evidence("{\"importId\":\"" + importId + "\",\"line\":" + line.number() + "}");
    }

    private List<String> askedFor() {
        return line.acts().entrySet().stream()
                .filter(act -> !act.getValue().isEmpty())
                .map(act -> act.getKey())
                .map(OfAct::label)
                .toList();
    }
}
