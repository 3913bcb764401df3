package eu.consenthub.notifier.contract;

import eu.consenthub.platform.outbox.OutboxMessage;
import eu.consenthub.schemas.EventSerde;
import eu.consenthub.schemas.Topics;
import eu.consenthub.schemas.v1.ActivityKind;
import eu.consenthub.schemas.v1.ContactActivity;
import org.springframework.stereotype.Component;

/** Writes what became of mails as messages for the activity topic; public because activity publishes them. */
@Component
public final class ActivityWriter {

    private final EventSerde serde;

    ActivityWriter(EventSerde serde) {
        this.serde = serde;
    }

    public OutboxMessage write(Activity activity) {
        ContactActivity record = ContactActivity.newBuilder()
                .setActivityId(activity.activityId())
                .setContactId(activity.contactId())
                .setKind(kind(activity.kind()))
                .setOccurredAt(activity.occurredAt())
                .setPurpose(activity.purpose())
                .setCampaignId(activity.campaignId())
                .setMachine(false)
                .build();
        return new OutboxMessage(
                Topics.CONTACT_ACTIVITY, activity.contactId().toString(), serde.write(Topics.CONTACT_ACTIVITY, record));
    }

    private static ActivityKind kind(Activity.Kind kind) {
        return switch (kind) {
            case DELIVERED -> ActivityKind.DELIVERED;
            case BOUNCED -> ActivityKind.BOUNCED;
            case REJECTED -> ActivityKind.REJECTED;
            case COMPLAINED -> ActivityKind.COMPLAINED;
            case UNSUBSCRIBED -> ActivityKind.UNSUBSCRIBED;
        };
    }
}
