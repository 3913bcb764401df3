package eu.consenthub.notifier.message;

/** Why a person gets a mail, as the mail itself says it. */
public enum Ground {
    /** By consent. */
    ASKED("why.asked"),
    /** As a customer, for similar services (soft opt-in). */
    CUSTOMER("why.customer"),
    /** At a work address, about the job (legitimate interest); the notice for professionals. */
    PROFESSIONAL("why.professional");

    final String sentence;

    Ground(String sentence) {
        this.sentence = sentence;
    }
}
