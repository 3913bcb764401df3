package eu.consenthub.consent.optin;

import eu.consenthub.consent.contact.Contact;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.Contacts;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.decision.Answer;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.decision.Permission;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Purposes;
import eu.consenthub.consent.policy.Rules;
import eu.consenthub.consent.release.Disclosure;
import eu.consenthub.consent.release.Disclosures;
import eu.consenthub.consent.standing.Standings;
import eu.consenthub.platform.time.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Lets out what the mail of a request needs, while the request waits and never after (PERM-13), and accounts for it. What its owner
 * receives already is not asked for again: a mail about it would tell them nothing, and whoever typed their address would have sent
 * it. Then, silently, nothing is sent, and of the request nothing is kept.
 */
@Component
class ServiceMails {

    private final Requests requests;
    private final Contacts contacts;
    private final Standings standings;
    private final Disclosures disclosures;
    private final Purposes purposes;
    private final Rules rules;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;
    private final TransactionalOperator transaction;
    private final String confirmPages;

    ServiceMails(Requests requests, Contacts contacts, Standings standings, Disclosures disclosures, Purposes purposes, Rules rules,
            Tokens tokens, Ids ids, Clock clock, TransactionalOperator transaction, @Value("${hub.public-url}") String publicUrl) {
        this.requests = requests;
        this.contacts = contacts;
        this.standings = standings;
        this.disclosures = disclosures;
        this.purposes = purposes;
        this.rules = rules;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
        this.confirmPages = publicUrl.replaceAll("/+$", "") + "/confirm/";
    }

    /** Empty when the request does not wait, or nothing of it is left to ask. */
    Mono<ServiceMailView> release(UUID mailId, String recipient) {
        Instant now = clock.instant();
        return requests.waiting(mailId, now)
                .flatMap(request -> {
                    EmailAddress email = request.email();
                    return email == null ? Mono.empty() : release(request, email, recipient, now);
                })
                .as(transaction::transactional);
    }

    private Mono<ServiceMailView> release(OptInRequest request, EmailAddress email, String recipient, Instant now) {
        return contacts.byEmail(email)
                .flatMap(contact -> standings.of(contact.id()).map(state -> new Owner(List.of(contact), state)))
                .defaultIfEmpty(new Owner(List.of(), ContactState.EMPTY))
                .flatMap(owner -> release(request, email, owner, recipient, now));
    }

    private Mono<ServiceMailView> release(OptInRequest request, EmailAddress email, Owner owner, String recipient, Instant now) {
        List<PurposeKey> given = request.asked().stream().map(Asked::purpose).filter(purpose -> isGiven(owner, purpose, now)).toList();
        List<PurposeKey> left = request.asked().stream().map(Asked::purpose).filter(purpose -> !given.contains(purpose)).toList();
        if (left.isEmpty()) {
            return requests.drop(request.id()).then(Mono.empty());
        }
        String token = tokens.mint();
        return requests.dropPurposes(request.id(), given)
                .then(requests.addToken(request.id(), Tokens.digest(token)))
                .then(disclosures.record(disclosure(request, left, owner, recipient, now)))
                .thenReturn(new ServiceMailView(request.id(), email.asGiven(), request.locale(), confirmPages + token, request.expiresAt(),
                        left.stream().map(purpose -> named(purpose, request.locale())).toList()));
    }

    private boolean isGiven(Owner owner, PurposeKey purpose, Instant now) {
        Answer answer = Permission.evaluate(owner.state(), purpose, Channel.EMAIL, now, rules);
        return answer.isAllowed() && answer.basis() == LegalBasis.CONSENT;
    }

    private Disclosure disclosure(OptInRequest request, List<PurposeKey> left, Owner owner, String recipient, Instant now) {
        String about = String.join(",", left.stream().map(PurposeKey::value).toList());
        List<ContactId> whose = owner.contacts().stream().map(Contact::id).toList();
        return new Disclosure(ids.next(), recipient, about, Channel.EMAIL, "CONFIRMATION", request.id().toString(), whose, now);
    }

    private ServiceMailView.Named named(PurposeKey key, String locale) {
        return new ServiceMailView.Named(key.value(), purposes.find(key).map(purpose -> purpose.titleIn(locale)).orElse(key.value()));
    }

    /** Whose address it is: a contact, or nobody the hub knows. */
    private record Owner(List<Contact> contacts, ContactState state) {}
}
