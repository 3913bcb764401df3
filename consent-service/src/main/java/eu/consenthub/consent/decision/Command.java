package eu.consenthub.consent.decision;

/** Something somebody wants recorded about one contact; {@link ConsentDecider} says what follows from it. */
public sealed interface Command
        permits RegisterContact, ChangeAttributes, RectifyContact, RequestConsent, ConfirmConsent, GiveConsent, InformContact,
        RefuseConsent, WithdrawConsent, ObjectToProcessing, PauseCommunication, ResumeCommunication, MarkUndeliverable, ExpireConsent,
        InvalidateConsent, RestrictProcessing, LiftRestriction, EraseContact {}
