package eu.consenthub.consent.capture;

import eu.consenthub.platform.web.InputProblems;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads one act straight from the stream; the elements of an array by way of a tree, so that a bad one spoils no other. */
final class ConsentBodyReader extends StdDeserializer<ConsentBody> {

    ConsentBodyReader() {
        super(ConsentBody.class);
    }

    @Override
    public ConsentBody deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.START_ARRAY)) {
            return new ConsentBody.One(context.readValue(parser, ConsentRequest.class));
        }
        List<ConsentBody.Element> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(element(context.readTree(parser), context));
        }
        return new ConsentBody.Many(elements);
    }

    private static ConsentBody.Element element(JsonNode node, DeserializationContext context) {
        try {
            return new ConsentBody.Element.Readable(context.readTreeAsValue(node, ConsentRequest.class));
        } catch (JacksonException e) {
            return new ConsentBody.Element.Unreadable(InputProblems.of(e));
        }
    }
}
