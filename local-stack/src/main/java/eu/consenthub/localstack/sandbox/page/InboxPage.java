package eu.consenthub.localstack.sandbox.page;

import eu.consenthub.localstack.http.Reply;
import eu.consenthub.localstack.http.Request;
import eu.consenthub.localstack.sandbox.mail.Mailbox;
import eu.consenthub.localstack.sandbox.outcome.Outcomes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** List left, mail right; everything is a link or a form. */
public final class InboxPage {

    private static final String FOLDER = "localstack/inbox/";
    private static final String POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; img-src data:; "
            + "form-action 'self' http: https:; base-uri 'none'; frame-ancestors 'none'";

    private final Mailbox mailbox;
    private final MailReader reader;
    private final Clock clock;
    private final TemplateEngine engine;

    public InboxPage(Mailbox mailbox, Outcomes outcomes, Clock clock) {
        this.mailbox = mailbox;
        this.reader = new MailReader(mailbox, outcomes);
        this.clock = clock;
        this.engine = engine();
    }

    public Reply page(Request request) {
        InboxView view = InboxView.of(Place.of(request), mailbox, reader, clock.instant());
        String html = engine.process("inbox", new Context(Locale.ENGLISH, Map.of("view", view)));
        return Reply.of(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer")
                .with("X-Content-Type-Options", "nosniff")
                .with("Cache-Control", "no-store");
    }

    public Reply stylesheet() {
        try (InputStream in = InboxPage.class.getClassLoader().getResourceAsStream(FOLDER + "inbox.css")) {
            return Reply.of(200, "text/css; charset=utf-8", Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(InboxPage.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
