package eu.consenthub.consent.optin;

import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.policy.Wording;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form as somebody filled it in.
 *
 * @param source the page the form was opened from, empty when it is not known
 * @param ticked the boxes, each as {@code purpose:version} of the text beside it
 */
record SubscribeForm(String email, String source, Set<String> ticked) {

    private static final int LONGEST_EMAIL = 320;
    private static final int LONGEST_SOURCE = 300;

    static SubscribeForm blank(@Nullable String referrer) {
        return new SubscribeForm("", page(referrer), Set.of());
    }

    static SubscribeForm of(MultiValueMap<String, String> form) {
        String email = Optional.ofNullable(form.getFirst("email")).orElse("");
        String kept = email.length() > LONGEST_EMAIL ? email.substring(0, LONGEST_EMAIL) : email;
        return new SubscribeForm(kept, page(form.getFirst("source")), Set.copyOf(form.getOrDefault("want", List.of())));
    }

    Optional<EmailAddress> address() {
        return EmailAddress.parse(email);
    }

    static String want(String purpose, Wording wording) {
        return purpose + ":" + wording.version();
    }

    boolean wants(String purpose, Wording wording) {
        return ticked.contains(want(purpose, wording));
    }

    /** The box was ticked beside a text that is not today's. */
    boolean wantedOtherwise(String purpose, Wording wording) {
        return !wants(purpose, wording) && ticked.stream().anyMatch(box -> box.startsWith(purpose + ":"));
    }

    @Nullable
    String sourceOrNull() {
        return source.isEmpty() ? null : source;
    }

    /** Scheme, host and path of an address of the web; a query may hold what is nobody's business. */
    static String page(@Nullable String address) {
        try {
            URI uri = URI.create(address == null ? "" : address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            String page = uri.getScheme() + "://" + uri.getRawAuthority() + Optional.ofNullable(uri.getRawPath()).orElse("");
            return web && uri.getRawAuthority() != null && page.length() <= LONGEST_SOURCE ? page : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Addresses do not go into logs. */
    @Override
    public String toString() {
        return "SubscribeForm[…]";
    }
}
