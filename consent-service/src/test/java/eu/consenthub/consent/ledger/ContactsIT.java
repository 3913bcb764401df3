package eu.consenthub.consent.ledger;

import static eu.consenthub.consent.ledger.LedgerFixture.about;
import static eu.consenthub.consent.ledger.LedgerFixture.await;
import static eu.consenthub.consent.ledger.LedgerFixture.chain;
import static eu.consenthub.consent.ledger.LedgerFixture.commands;
import static eu.consenthub.consent.ledger.LedgerFixture.contact;
import static eu.consenthub.consent.ledger.LedgerFixture.contacts;
import static eu.consenthub.consent.ledger.LedgerFixture.isKnown;
import static eu.consenthub.consent.ledger.LedgerFixture.registeredToday;
import static eu.consenthub.consent.ledger.LedgerFixture.someone;
import static eu.consenthub.consent.ledger.LedgerFixture.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.consenthub.consent.contact.Contact;
import eu.consenthub.consent.contact.ContactChanges;
import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.decision.RectifyContact;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Method;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

@DisplayName("The vault")
class ContactsIT {

    @Test
    @DisplayName("Art. 16: keeps nothing of what was corrected, and the ledger tells only which fields")
    void forgetsWhatWasCorrected() {
        EmailAddress wrong = someone();
        EmailAddress right = someone();
        Contact before = registered(wrong, "Durant");

        rectify(before, new ContactChanges(right, null, "Durand", null, null, "", null));

        assertThat(isKnown(wrong)).isFalse();
        assertThat(contact(right).id()).isEqualTo(before.id());
        assertThat(contact(right).data().lastName()).isEqualTo("Durand");
        assertThat(contact(right).data().phone()).isNull();
        assertThat(chain(before.id()).getLast().canonical()).contains("\"fields\":[\"email\",\"lastName\",\"phone\"]")
                .doesNotContain("Durand", "@");
    }

    @Test
    void doesNotLetTwoContactsHaveOneAddress() {
        Contact one = registered(someone(), "Durand");
        Contact other = registered(someone(), "Martin");

        assertThatThrownBy(() -> rectify(one, new ContactChanges(other.data().email(), null, null, null, null, null, null)))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(chain(one.id())).hasSize(1);
    }

    @Test
    void findsByTheBeginningOfANameOrAnAddressAndTakesWildcardsWordForWord() {
        String name = "Zz" + UUID.randomUUID();
        Contact contact = registered(someone(), name + "_Durand");

        assertThat(await(contacts().search(name.substring(0, 20), null, 10).collectList())).containsExactly(contact);
        assertThat(await(contacts().search(contact.data().email().matchKey().substring(0, 30), null, 10).collectList()))
                .containsExactly(contact);
        assertThat(await(contacts().search(name + "_d", null, 10).collectList())).containsExactly(contact);
        assertThat(await(contacts().search(name.substring(0, 10) + "_", null, 10).collectList())).isEmpty();
        assertThat(await(contacts().search(name, contact.id(), 10).collectList())).isEmpty();
    }

    private static Contact registered(EmailAddress email, String lastName) {
        ContactData data = new ContactData(email, "Anne", lastName, null, null, "06 39 98 00 01", null, null);
        submit(new Submission(new Target.ByEmail(data, true, false), List.of(registeredToday()), ActorRole.STAFF, Method.API, null, null));
        return contact(email);
    }

    private static void rectify(Contact before, ContactChanges changes) {
        ContactData after = changes.appliedTo(before.data());
        RectifyContact command = new RectifyContact(ContactChanges.difference(before.data(), after), changes.email() != null);
        await(commands().submitAll(List.of(about(before.id(), null, command)), outcomes -> contacts().replace(before.id(), after)));
    }
}
