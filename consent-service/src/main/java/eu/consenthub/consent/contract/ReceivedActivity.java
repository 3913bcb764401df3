package eu.consenthub.consent.contract;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.schemas.EventSerde;
import eu.consenthub.schemas.Topics;
import eu.consenthub.schemas.v1.ContactActivity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message, as told on the activity topic, in words of this service.
 *
 * @param kind the symbol of the schema, e.g. {@code COMPLAINED}
 * @param machine a scanner is thought to have acted: never a sign of life (CLOCK-6)
 */
public record ReceivedActivity(UUID activityId, ContactId contactId, String kind, Instant occurredAt, @Nullable String purpose,
        boolean machine) {

    /** @throws RuntimeException when the bytes are no activity */
    public static ReceivedActivity read(EventSerde serde, byte[] bytes) {
        ContactActivity activity = serde.read(Topics.CONTACT_ACTIVITY, bytes, ContactActivity.class);
        return new ReceivedActivity(activity.getActivityId(), new ContactId(activity.getContactId()), activity.getKind().name(),
                activity.getOccurredAt(), activity.getPurpose(), activity.getMachine());
    }
}
