package eu.consenthub.notifier.contract;

import eu.consenthub.schemas.v1.CommunicationPaused;
import eu.consenthub.schemas.v1.CommunicationResumed;
import eu.consenthub.schemas.v1.ConsentExpired;
import eu.consenthub.schemas.v1.ConsentGiven;
import eu.consenthub.schemas.v1.ConsentInvalidated;
import eu.consenthub.schemas.v1.ConsentRefused;
import eu.consenthub.schemas.v1.ConsentRequested;
import eu.consenthub.schemas.v1.ConsentWithdrawn;
import eu.consenthub.schemas.v1.ContactAttributesChanged;
import eu.consenthub.schemas.v1.ContactErased;
import eu.consenthub.schemas.v1.ContactInformed;
import eu.consenthub.schemas.v1.ContactPointUndeliverable;
import eu.consenthub.schemas.v1.ContactRectified;
import eu.consenthub.schemas.v1.ContactRegistered;
import eu.consenthub.schemas.v1.ProcessingObjected;
import eu.consenthub.schemas.v1.ProcessingRestricted;
import eu.consenthub.schemas.v1.RestrictionLifted;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a generated fact into {@link Fact}. An act on a channel this service does not use, or does not know, permits nothing here. */
final class FactReader {

    private static final Fact IRRELEVANT = new Fact.Irrelevant();

    private FactReader() {}

    static Fact read(Object fact) {
        return switch (fact) {
            case ContactRegistered f -> new Fact.Described(f.getAudience().name(), f.getLocale(), f.getRelationships(), f.getTags());
            case ContactAttributesChanged f ->
                new Fact.Described(f.getAudience().name(), f.getLocale(), f.getRelationships(), f.getTags());
            case ContactRectified f -> f.getContactPointChanged() ? new Fact.AddressChanged() : IRRELEVANT;
            case ConsentRequested f -> IRRELEVANT;
            case ConsentGiven f -> given(f);
            case ContactInformed f -> informed(f);
            case ConsentRefused f -> ended(f.getPurpose(), f.getChannel(), PermissionStatus.REFUSED);
            case ConsentWithdrawn f -> ended(f.getPurpose(), f.getChannel(), PermissionStatus.WITHDRAWN);
            case ConsentExpired f -> ended(f.getPurpose(), f.getChannel(), PermissionStatus.EXPIRED);
            case ConsentInvalidated f -> ended(f.getPurpose(), f.getChannel(), PermissionStatus.INVALIDATED);
            case ProcessingObjected f -> objected(f);
            case CommunicationPaused f -> paused(f.getPurpose(), f.getChannel(), f.getUntil());
            case CommunicationResumed f -> paused(f.getPurpose(), f.getChannel(), null);
            case ContactPointUndeliverable f -> on(f.getChannel(), Fact.Unreachable::new);
            case ProcessingRestricted f -> new Fact.Restricted(true);
            case RestrictionLifted f -> new Fact.Restricted(false);
            case ContactErased f -> new Fact.Erased();
            default -> throw new IllegalArgumentException("No fact of the consent feed: " + fact.getClass().getName());
        };
    }

    private static Fact given(ConsentGiven fact) {
        return on(fact.getChannel(), channel -> new Fact.Stated(
                fact.getPurpose(),
                channel,
                PermissionStatus.GIVEN,
                fact.getBasis().name(),
                wording(fact.getWording()),
                fact.getUntil(),
                null));
    }

    private static Fact informed(ContactInformed fact) {
        return on(fact.getChannel(), channel -> new Fact.Stated(
                fact.getPurpose(),
                channel,
                PermissionStatus.INFORMED,
                "LEGITIMATE_INTEREST",
                wording(fact.getWording()),
                null,
                fact.getInformedAt()));
    }

    private static Fact ended(String purpose, eu.consenthub.schemas.v1.Channel of, PermissionStatus status) {
        return on(of, channel -> new Fact.Stated(purpose, channel, status, null, null, null, null));
    }

    private static Fact paused(String purpose, eu.consenthub.schemas.v1.Channel of, @Nullable LocalDate until) {
        return on(of, channel -> new Fact.Paused(purpose, channel, until));
    }

    private static Fact objected(ProcessingObjected fact) {
        eu.consenthub.schemas.v1.Channel channel = fact.getChannel();
        return channel == null
                ? new Fact.Objected(fact.getPurpose(), null)
                : on(channel, known -> new Fact.Objected(fact.getPurpose(), known));
    }

    private static Fact on(eu.consenthub.schemas.v1.Channel channel, Function<Channel, Fact> fact) {
        return switch (channel) {
            case EMAIL -> fact.apply(Channel.EMAIL);
            case PHONE -> fact.apply(Channel.PHONE);
            case POST -> fact.apply(Channel.POST);
            case SMS, AUTOMATED_CALL, EMAIL_TRACKING, UNKNOWN -> IRRELEVANT;
        };
    }

    private static @Nullable WordingReference wording(eu.consenthub.schemas.v1.@Nullable WordingReference wording) {
        return wording == null
                ? null
                : new WordingReference(
                        wording.getId(),
                        wording.getVersion(),
                        wording.getLanguage(),
                        HexFormat.of().formatHex(wording.getSha256().bytes()));
    }
}
