package eu.consenthub.consent.capture;

import eu.consenthub.consent.contact.Contact;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.Contacts;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.standing.Standings;
import eu.consenthub.platform.web.Cursor;
import eu.consenthub.platform.web.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts together what the vault and the standing know of contacts. */
@Component
class ContactViews {

    private final Contacts contacts;
    private final Standings standings;

    ContactViews(Contacts contacts, Standings standings) {
        this.contacts = contacts;
        this.standings = standings;
    }

    Mono<ContactView> byId(ContactId id) {
        return contacts.byId(id)
                .flatMap(contact -> views(List.of(contact)))
                .map(List::getFirst);
    }

    /** The one contact with this address, or nothing. */
    Mono<Page<ContactView>> byEmail(String email) {
        return Mono.justOrEmpty(EmailAddress.parse(email))
                .flatMap(contacts::byEmail)
                .flatMap(contact -> views(List.of(contact)))
                .defaultIfEmpty(List.of())
                .map(found -> new Page<>(found, null));
    }

    Mono<Page<ContactView>> search(String beginning, @Nullable String after, int limit) {
        return contacts.search(beginning, after == null ? null : cursor(after), limit + 1)
                .collectList()
                .flatMap(this::views)
                .map(found -> Page.of(found, limit, view -> Cursor.of(view.contactId())));
    }

    private Mono<List<ContactView>> views(List<Contact> found) {
        return standings.states(found.stream().map(Contact::id).toList())
                .map(states -> found.stream()
                        .map(contact -> ContactView.of(contact, states.getOrDefault(contact.id(), ContactState.EMPTY).profile()))
                        .toList());
    }

    private static ContactId cursor(String after) {
        try {
            return new ContactId(UUID.fromString(Cursor.parse(after, 1).parts().getFirst()));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
