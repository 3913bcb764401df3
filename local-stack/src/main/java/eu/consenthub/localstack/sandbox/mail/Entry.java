package eu.consenthub.localstack.sandbox.mail;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of the journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = Posted.class, name = "posted"), @JsonSubTypes.Type(value = MailEvent.class, name = "event"),
        @JsonSubTypes.Type(value = Told.class, name = "told")})
sealed interface Entry permits Posted, MailEvent, Told {}
