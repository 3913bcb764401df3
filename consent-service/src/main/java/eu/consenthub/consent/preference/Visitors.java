package eu.consenthub.consent.preference;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.Contacts;
import eu.consenthub.consent.standing.Standings;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the person behind a genuine link. */
@Component
class Visitors {

    private final Contacts contacts;
    private final Standings standings;

    Visitors(Contacts contacts, Standings standings) {
        this.contacts = contacts;
        this.standings = standings;
    }

    /** Empty when the person's identity is gone. */
    Mono<Visitor> find(UUID contactId) {
        return contacts.byId(new ContactId(contactId))
                .flatMap(contact -> standings.of(contact.id()).map(state -> new Visitor(contact, state)));
    }
}
