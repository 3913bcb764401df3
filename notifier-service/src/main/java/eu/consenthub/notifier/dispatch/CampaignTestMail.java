package eu.consenthub.notifier.dispatch;

import eu.consenthub.notifier.campaign.Campaign;
import eu.consenthub.notifier.campaign.TestMail;
import eu.consenthub.notifier.message.MailComposer;
import eu.consenthub.platform.time.Ids;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends a campaign's test mail: the same way out as the campaign's own mails, but nobody's data and nobody's links. */
@Component
final class CampaignTestMail implements TestMail {

    private final Calls calls;
    private final MailComposer composer;
    private final Ids ids;

    CampaignTestMail(Calls calls, MailComposer composer, Ids ids) {
        this.calls = calls;
        this.composer = composer;
        this.ids = ids;
    }

    @Override
    public Mono<Void> sendTest(Campaign campaign, String to) {
        UUID batchId = ids.next();
        UUID recipientId = ids.next();
        return calls.send(() -> new CampaignMail(campaign, composer).testBatch(batchId, recipientId, to))
                .flatMap(CampaignTestMail::judge);
    }

    private static Mono<Void> judge(HandOver outcome) {
        return switch (outcome) {
            case HandOver.Accepted accepted -> Mono.empty();
            case HandOver.Refused refused -> Mono.error(new IllegalStateException(refused.reason()));
            case HandOver.RateLimited limited -> Mono.error(new IllegalStateException("Rate limit reached until " + limited.until()));
            case HandOver.NotReached missed -> Mono.error(new IllegalStateException("The mail provider cannot be reached"));
            case HandOver.Unknown unknown -> Mono.error(new IllegalStateException("The mail provider gave no clear answer"));
        };
    }
}
