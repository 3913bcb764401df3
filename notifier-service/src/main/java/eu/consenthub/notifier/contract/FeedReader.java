package eu.consenthub.notifier.contract;

import eu.consenthub.schemas.EventSerde;
import eu.consenthub.schemas.Topics;
import eu.consenthub.schemas.v1.ConsentEvent;
import eu.consenthub.schemas.v1.Watermark;
import org.springframework.stereotype.Component;

/** Reads bytes of the consent topics; public because the listeners of the projection need it. */
@Component
public final class FeedReader {

    private final EventSerde serde;

    FeedReader(EventSerde serde) {
        this.serde = serde;
    }

    /**
     * The event in these bytes.
     *
     * @throws RuntimeException when they are no event this service can understand
     */
    public FeedEvent event(byte[] bytes) {
        ConsentEvent event = serde.read(Topics.CONSENT_EVENTS, bytes, ConsentEvent.class);
        return new FeedEvent(
                event.getEventId(),
                event.getContactId(),
                event.getSequence(),
                event.getOccurredAt(),
                event.getRecordedAt(),
                event.getUsableUntil(),
                FactReader.read(event.getFact()));
    }

    /**
     * The watermark in these bytes.
     *
     * @throws RuntimeException when they are none
     */
    public FeedWatermark watermark(byte[] bytes) {
        Watermark watermark = serde.read(Topics.CONSENT_WATERMARKS, bytes, Watermark.class);
        return new FeedWatermark(watermark.getPartition(), watermark.getAt(), watermark.getLastOffset());
    }
}
