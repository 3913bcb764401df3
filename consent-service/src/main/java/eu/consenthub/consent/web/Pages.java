package eu.consenthub.consent.web;

import eu.consenthub.consent.policy.Purposes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Renders a page whole, in one language, and with the headers that all pages of contacts have; public because every room with pages does so. */
@Component
public class Pages {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final ITemplateEngine engine;
    private final MessageSource messages;
    private final Purposes purposes;
    private final CompanySettings company;
    private final Stylesheet stylesheet;

    Pages(ITemplateEngine engine, MessageSource messages, Purposes purposes, CompanySettings company, Stylesheet stylesheet) {
        this.engine = engine;
        this.messages = messages;
        this.purposes = purposes;
        this.company = company;
        this.stylesheet = stylesheet;
    }

    public Words words(PageLanguage language) {
        return new Words(messages, purposes, language);
    }

    /**
     * @param template name below {@code consent/templates}
     * @param path     where the page's own forms and its language switch go
     */
    public ResponseEntity<String> page(String template, PageLanguage language, String path, Map<String, ?> model) {
        Context context = new Context(language.locale());
        context.setVariable("lang", language.code());
        context.setVariable("otherLang", language.other().code());
        context.setVariable("path", path);
        context.setVariable("action", path + "?lang=" + language.code());
        context.setVariable("stylesheet", stylesheet.path());
        context.setVariable("company", company);
        model.forEach(context::setVariable);
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(engine.process(template, context));
    }

    /** For links that are not genuine and contacts that are gone alike: tells nothing but whom to write to. */
    public ResponseEntity<String> neutral(PageLanguage language, String path) {
        return page("web/invalid", language, path, Map.of());
    }
}
