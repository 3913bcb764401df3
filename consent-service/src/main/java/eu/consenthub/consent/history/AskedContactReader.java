package eu.consenthub.consent.history;

import eu.consenthub.platform.web.FieldCode;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.InputProblems;
import eu.consenthub.platform.web.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads one contact of a batch by way of a tree, so that a bad one spoils no other. */
final class AskedContactReader extends StdDeserializer<AskedContact> {

    AskedContactReader() {
        super(AskedContact.class);
    }

    @Override
    public AskedContact deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode node = context.readTree(parser);
        try {
            ContactQuestion asked = context.readTreeAsValue(node, ContactQuestion.class);
            return Asked.contact(asked.contactId(), asked.email());
        } catch (Problem problem) {
            return new AskedContact.Unreadable(problem);
        } catch (JacksonException e) {
            return new AskedContact.Unreadable(InputProblems.of(e));
        }
    }

    @Override
    public AskedContact getNullValue(DeserializationContext context) {
        return new AskedContact.Unreadable(Problem.invalid(FieldError.of(FieldCode.REQUIRED, "")));
    }
}
