package eu.consenthub.consent.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing the company writes about; title and description per language (fr, en).
 *
 * @param channels the ways by which it is offered: pages and import files know no others
 * @param ownProducts it offers products or services like those the customer bought, which alone allows a soft opt-in (CPCE L34-5)
 */
public record Purpose(PurposeKey key, Map<String, String> title, Map<String, String> description, List<Channel> channels,
        boolean ownProducts) {

    /** How a purpose is offered when nothing else is said. */
    public static final List<Channel> USUAL_CHANNELS = List.of(Channel.EMAIL, Channel.PHONE, Channel.POST);

    public Purpose {
        channels = List.copyOf(channels);
    }

    public boolean isOfferedBy(Channel channel) {
        return channels.contains(channel);
    }

    /** The title in this language, else in French, the company's own. */
    public String titleIn(String language) {
        return in(language, title);
    }

    /** The description in this language, else in French. */
    public String descriptionIn(String language) {
        return in(language, description);
    }

    private String in(String language, Map<String, String> texts) {
        @Nullable
        String text = texts.get(language);
        return text != null ? text : texts.getOrDefault("fr", key.value());
    }
}
