package eu.consenthub.consent.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.context.annotation.Configuration;

/** What the API says of itself as a whole. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(info = @Info(title = "Consent service", version = "1", description = "Who may be written to, about what, by which "
        + "channel, on which legal ground, since when and with what proof. Errors are problem details (RFC 9457) with a stable code: "
        + "400 for input that is not valid, 404 for what is not known, 409 against a state, 422 against a rule."), security = @SecurityRequirement(name = "basic"), tags = {
                @Tag(name = "Contacts", description = "The persons the hub knows."),
                @Tag(name = "Consents", description = "Recording what persons choose."),
                @Tag(name = "Decisions", description = "What is permitted, now or at an instant."),
                @Tag(name = "History", description = "What the ledger holds."),
                @Tag(name = "Proof", description = "Receipts, the verification of the ledger, and the keys that sign."),
                @Tag(name = "Imports", description = "Contacts and their proof from files."),
                @Tag(name = "Lists", description = "Lists for calls and letters."),
                @Tag(name = "Catalogue", description = "Purposes and wordings."),
                @Tag(name = "Subscriptions", description = "Requests from forms, to be confirmed by mail."),
                @Tag(name = "Internal", description = "For the notifier-service only.")})
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
class ApiDescription {}
