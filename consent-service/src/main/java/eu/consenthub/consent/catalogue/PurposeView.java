package eu.consenthub.consent.catalogue;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.Purpose;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

@Schema(name = "Purpose", description = "One thing the company writes about.")
record PurposeView(
        @Schema(description = "Key, kebab-case.", example = "newsletter") String key,
        @Schema(description = "Title by language.") Map<String, String> title,
        @Schema(description = "One sentence for contacts, by language.") Map<String, String> description,
        @Schema(description = "The ways by which it can be had.") List<Channel> channels) {

    static PurposeView of(Purpose purpose) {
        return new PurposeView(purpose.key().value(), purpose.title(), purpose.description(), purpose.channels());
    }
}
