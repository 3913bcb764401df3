package eu.consenthub.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.consenthub.schemas.v1.ActorRole;
import eu.consenthub.schemas.v1.Channel;
import eu.consenthub.schemas.v1.ConsentEvent;
import eu.consenthub.schemas.v1.ConsentGiven;
import eu.consenthub.schemas.v1.LegalBasis;
import eu.consenthub.schemas.v1.Method;
import eu.consenthub.schemas.v1.Sha256;
import eu.consenthub.schemas.v1.Watermark;
import eu.consenthub.schemas.v1.WordingReference;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;

/** The bytes on the topics: the registry wire format, readable for ever. */
class WireFormatTests {

    /** A consent given, as version 1 wrote it on the day it was released. */
    private static final String RELEASED_BYTES = "00000000014836663062386631652d333761372d346130652d396437612d306431663362306636613031483062366432"
            + "6637632d356134332d346238652d386635322d3266366432663063396230320480cbd6aee88ba6069099d7aee88ba606"
            + "020202d8d102000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
            + "0000000000000000000000000000000000000000000708146e6577736c65747465720202021c6e6577736c6574746572"
            + "2d77656202046672000000000000000000000000000000000000000000000000000000000000000702d8d10200";

    private final EventSerde serde = EventSerde.bundled();

    @Test
    void startsWithAZeroByteAndTheFixedSchemaId() {
        byte[] bytes = serde.write(Topics.CONSENT_EVENTS, consentGiven());

        assertThat(ByteBuffer.wrap(bytes).get()).isZero();
        assertThat(ByteBuffer.wrap(bytes).getInt(1)).isEqualTo(4);
    }

    @Test
    void readsWhatItWrote() {
        ConsentEvent event = consentGiven();

        byte[] bytes = serde.write(Topics.CONSENT_EVENTS, event);

        assertThat(serde.read(Topics.CONSENT_EVENTS, bytes, ConsentEvent.class)).isEqualTo(event);
    }

    @Test
    void stillReadsTheBytesOfTheFirstRelease() {
        byte[] released = HexFormat.of().parseHex(RELEASED_BYTES);

        assertThat(serde.read(Topics.CONSENT_EVENTS, released, ConsentEvent.class)).isEqualTo(consentGiven());
    }

    @Test
    void writesAChannelThatTheFirstReleaseDidNotKnow() {
        ConsentEvent event = consentGiven(Channel.EMAIL_TRACKING);

        byte[] bytes = serde.write(Topics.CONSENT_EVENTS, event);

        assertThat(serde.read(Topics.CONSENT_EVENTS, bytes, ConsentEvent.class)).isEqualTo(event);
    }

    @Test
    void aReaderOfTheFirstReleaseTakesANewChannelForAnUnknownOne() throws IOException {
        Schema first = SchemaCatalogue.byId(1).orElseThrow().schema();
        byte[] bytes = serde.write(Topics.CONSENT_EVENTS, consentGiven(Channel.SMS));
        GenericDatumReader<GenericRecord> reader = new GenericDatumReader<>(ConsentEvent.getClassSchema(), first);

        GenericRecord read = reader.read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));

        assertThat(((GenericRecord) read.get("fact")).get("channel")).hasToString("UNKNOWN");
    }

    @Test
    void refusesBytesOfAnUnknownSchema() {
        byte[] bytes = serde.write(Topics.CONSENT_WATERMARKS, new Watermark(0, Instant.EPOCH, -1L));
        bytes[4] = 99;

        assertThatThrownBy(() -> serde.read(Topics.CONSENT_WATERMARKS, bytes, Watermark.class))
                .hasStackTraceContaining("99");
    }

    private static ConsentEvent consentGiven() {
        return consentGiven(Channel.EMAIL);
    }

    private static ConsentEvent consentGiven(Channel channel) {
        Instant at = Instant.parse("2026-03-04T09:15:30.123456Z");
        byte[] digest = new byte[32];
        digest[31] = 7;
        ConsentGiven fact = new ConsentGiven(
                "newsletter",
                channel,
                LegalBasis.CONSENT,
                new WordingReference("newsletter-web", 1, "fr", new Sha256(digest)),
                LocalDate.parse("2029-03-04"),
                false);
        return new ConsentEvent(
                UUID.fromString("6f0b8f1e-37a7-4a0e-9d7a-0d1f3b0f6a01"),
                UUID.fromString("0b6d2f7c-5a43-4b8e-8f52-2f6d2f0c9b02"),
                2L,
                at,
                at.plusMillis(5),
                ActorRole.CONTACT,
                Method.WEB_FORM,
                LocalDate.parse("2029-03-04"),
                new Sha256(new byte[32]),
                new Sha256(digest),
                fact);
    }
}
