package eu.consenthub.notifier.message;

import eu.consenthub.platform.link.LinkKind;
import eu.consenthub.platform.link.LinkTokens;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The contact pages' addresses, with a slot for the token so that a mail's template is the same for everybody. */
@Component
final class MailLinks {

    /** No token has this form: the pages answer that the link no longer works, and nothing changes. */
    static final String HARMLESS_TOKEN = "test";

    private final LinkTokens tokens;
    private final String publicUrl;

    MailLinks(LinkTokens tokens, @Value("${hub.public-url}") String publicUrl) {
        this.tokens = tokens;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    String unsubscribeTemplate() {
        return publicUrl + "/u/" + MergeKey.slot(MergeKey.UNSUBSCRIBE_TOKEN);
    }

    String preferencesTemplate() {
        return publicUrl + "/preferences/" + MergeKey.slot(MergeKey.PREFERENCES_TOKEN);
    }

    String unsubscribeToken(UUID contactId, String purpose) {
        return tokens.mint(LinkKind.UNSUBSCRIBE, contactId, purpose);
    }

    String preferencesToken(UUID contactId) {
        return tokens.mint(LinkKind.PREFERENCES, contactId, null);
    }
}
