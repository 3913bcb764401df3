package eu.consenthub.consent.contract;

import eu.consenthub.platform.outbox.OutboxMessage;
import eu.consenthub.schemas.EventSerde;
import eu.consenthub.schemas.Topics;
import eu.consenthub.schemas.v1.ServiceMailKind;
import eu.consenthub.schemas.v1.ServiceMailRequested;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes that a service mail is wanted; public because the rooms that take requests in publish it. */
@Component
public class ServiceMailWriter {

    private final EventSerde serde;

    ServiceMailWriter(EventSerde serde) {
        this.serde = serde;
    }

    /** The mail that asks to confirm a request. */
    public OutboxMessage confirmation(UUID mailId, String locale, Instant requestedAt, Instant expiresAt) {
        ServiceMailRequested record = new ServiceMailRequested(mailId, ServiceMailKind.CONFIRMATION, locale, requestedAt, expiresAt);
        return new OutboxMessage(Topics.SERVICE_MAILS, mailId.toString(), serde.write(Topics.SERVICE_MAILS, record));
    }
}
