package eu.consenthub.consent.capture;

import eu.consenthub.consent.decision.Command;
import eu.consenthub.consent.decision.GiveConsent;
import eu.consenthub.consent.decision.InformContact;
import eu.consenthub.consent.decision.ObjectToProcessing;
import eu.consenthub.consent.decision.PauseCommunication;
import eu.consenthub.consent.decision.RefuseConsent;
import eu.consenthub.consent.decision.ResumeCommunication;
import eu.consenthub.consent.decision.WithdrawConsent;
import eu.consenthub.consent.policy.Act;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.WordingKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A checked request as the command it stands for. */
final class Acts {

    private Acts() {}

    static Command command(ConsentRequest request, Instant now) {
        Instant at = request.occurredAt() == null ? now : request.occurredAt();
        Act act = Objects.requireNonNull(request.act());
        if (act == Act.OBJECT) {
            return new ObjectToProcessing(request.purpose() == null ? null : new PurposeKey(request.purpose()), request.channel(), at);
        }
        PurposeKey purpose = new PurposeKey(Objects.requireNonNull(request.purpose()));
        Channel channel = Objects.requireNonNull(request.channel());
        return switch (act) {
            case GIVE -> new GiveConsent(purpose, channel, basis(request), wording(request.wording()), request.until(), at);
            case INFORM -> new InformContact(purpose, channel, at, wording(request.wording()));
            case REFUSE -> new RefuseConsent(purpose, channel, at);
            case WITHDRAW -> new WithdrawConsent(purpose, channel, at);
            case OBJECT -> new ObjectToProcessing(purpose, channel, at);
            case PAUSE -> new PauseCommunication(purpose, channel, until(request), at);
            case RESUME -> new ResumeCommunication(purpose, channel, at);
        };
    }

    private static LegalBasis basis(ConsentRequest request) {
        return request.basis() == null ? LegalBasis.CONSENT : request.basis();
    }

    private static LocalDate until(ConsentRequest request) {
        return Objects.requireNonNull(request.until());
    }

    private static @Nullable WordingKey wording(@Nullable ShownWording shown) {
        return shown == null
                ? null
                : new WordingKey(Objects.requireNonNull(shown.id()), Objects.requireNonNull(shown.version()), shown.language());
    }
}
