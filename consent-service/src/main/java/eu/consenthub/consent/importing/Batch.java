package eu.consenthub.consent.importing;

import eu.consenthub.consent.ledger.Outcome;
import eu.consenthub.consent.ledger.Submission;
import eu.consenthub.consent.ledger.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lines that are recorded in one transaction. */
record Batch(List<Step> steps) {

    /** One record, understood, and where the next one begins. */
    record Step(ReadLine read, FilePosition end) {}

    List<Submission> submissions() {
        List<Submission> submissions = new ArrayList<>(steps.size());
        for (Step step : steps) {
            if (step.read() instanceof ReadLine.Sound sound) {
                submissions.add(sound.submission());
            }
        }
        return submissions;
    }

    /** Match keys of the addresses its submissions are about. */
    Set<String> addresses() {
        Set<String> addresses = new HashSet<>();
        for (Submission submission : submissions()) {
            if (submission.target() instanceof Target.ByEmail byEmail) {
                addresses.add(byEmail.data().email().matchKey());
            }
        }
        return addresses;
    }

    /** @param outcomes one for each submission, in their order */
    Tally tally(List<Outcome> outcomes) {
        Counter counter = new Counter();
        int next = 0;
        for (Step step : steps) {
            switch (step.read()) {
                case ReadLine.Sound sound -> counter.take(sound, outcomes.get(next++));
                case ReadLine.Faulty faulty -> counter.refuse(faulty.faults());
                case ReadLine.Blank blank -> {
                }
            }
        }
        return counter.tally(steps.getLast().end());
    }

    private static final class Counter {

        private int accepted;
        private int created;
        private int refused;
        private int unchanged;
        private final List<LineFault> faults = new ArrayList<>();

        void take(ReadLine.Sound line, Outcome outcome) {
            switch (outcome) {
                case Outcome.Recorded recorded -> {
                    accepted++;
                    created += recorded.created() ? 1 : 0;
                }
                case Outcome.Unchanged same -> unchanged++;
                case Outcome.Repeated repeated -> unchanged++;
                case Outcome.Refused refusal -> refuse(List.of(RefusedLines.fault(line, refusal.refusal())));
            }
        }

        void refuse(List<LineFault> reasons) {
            refused++;
            faults.addAll(reasons);
        }

        Tally tally(FilePosition end) {
            return new Tally(accepted, created, refused, unchanged, faults, end);
        }
    }
}
