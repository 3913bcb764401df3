package eu.consenthub.notifier.contract;

import eu.consenthub.schemas.EventSerde;
import eu.consenthub.schemas.Topics;
import eu.consenthub.schemas.v1.ServiceMailKind;
import eu.consenthub.schemas.v1.ServiceMailRequested;
import org.springframework.stereotype.Component;

/** Reads bytes of the topic of service mails; public because the listener of the room servicemail needs it. */
@Component
public final class WantedMailReader {

    private final EventSerde serde;

    WantedMailReader(EventSerde serde) {
        this.serde = serde;
    }

    /**
     * The mail in these bytes.
     *
     * @throws RuntimeException when they are none
     */
    public WantedMail read(byte[] bytes) {
        ServiceMailRequested mail = serde.read(Topics.SERVICE_MAILS, bytes, ServiceMailRequested.class);
        return new WantedMail(mail.getMailId(), mail.getKind() == ServiceMailKind.CONFIRMATION, mail.getLocale(), mail.getRequestedAt(),
                mail.getExpiresAt());
    }
}
