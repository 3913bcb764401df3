package eu.consenthub.notifier.campaign;

import eu.consenthub.platform.web.FieldCode;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Looking before sending: who would get it, and what it looks like. */
@RestController
@RequestMapping("/api/campaigns/{id}")
@Tag(name = "Campaigns")
class AudienceApi {

    /** A bare address; a display name or a second recipient is none. */
    private static final Pattern ADDRESS = Pattern
            .compile("[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,251}[\\p{L}\\p{N}])?");
    private static final int LONGEST_ADDRESS = 254;

    private final Campaigns campaigns;
    private final Audiences audiences;
    private final TestMail testMail;
    private final Clock clock;

    AudienceApi(Campaigns campaigns, Audiences audiences, TestMail testMail, Clock clock) {
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.testMail = testMail;
        this.clock = clock;
    }

    /** Where a test goes to. */
    record TestForm(@Nullable String to) {}

    @PostMapping("/audience")
    @Operation(summary = "Who would get it?", description = "Counts the contacts that fit the audience, those who may be written to, and the others by the code of the rule that stops them, computed as the send would. COMMUNICATIONS.")
    Mono<AudienceView> audience(@PathVariable UUID id) {
        return found(id)
                .flatMap(campaign -> audiences.count(campaign.id(), clock.instant()));
    }

    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send one test mail", description = "202 once the mail provider has taken one mail marked as a test. COMMUNICATIONS.")
    Mono<Void> test(@PathVariable UUID id, @RequestBody TestForm form) {
        String to = address(form.to());
        return found(id)
                .flatMap(campaign -> testMail.sendTest(campaign, to));
    }

    private Mono<Campaign> found(UUID id) {
        return campaigns.find(new CampaignId(id))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private static String address(@Nullable String to) {
        if (to == null || to.isBlank()) {
            throw Problem.invalid(FieldError.of(FieldCode.REQUIRED, "to"));
        }
        if (to.length() > LONGEST_ADDRESS) {
            throw Problem.invalid(FieldError.of(FieldCode.TOO_LONG, "to"));
        }
        if (!ADDRESS.matcher(to).matches()) {
            throw Problem.invalid(FieldError.of(FieldCode.INVALID_EMAIL, "to"));
        }
        return to;
    }
}
