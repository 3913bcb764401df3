package eu.consenthub.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** JSON read to the letter: no unknown field, no value taken for another type, no date that does not exist, no text a database refuses. */
final class StrictJson implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(new SimpleModule("strict")
                        .addDeserializer(String.class, new StorableText(true))
                        .addDeserializer(Instant.class, new Iso<>(Instant.class, StrictText::instant))
                        .addDeserializer(LocalDate.class, new Iso<>(LocalDate.class, StrictText::date)));
    }

    private static final class Iso<T> extends StdScalarDeserializer<T> {

        private final Function<String, T> parse;

        Iso(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            try {
                return parse.apply(parser.getString());
            } catch (DateTimeException e) {
                return (T) context.handleWeirdStringValue(handledType(), "", "no such date");
            }
        }
    }

    private static final class StorableText extends StdScalarDeserializer<String> {

        private final boolean property;

        StorableText(boolean property) {
            super(String.class);
            this.property = property;
        }

        /** Outside a type of ours, in a bare map, scalars are taken as text: Spring Boot's actuator reads its commands so. */
        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty place) {
            return new StorableText(place != null);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            boolean text = parser.hasToken(JsonToken.VALUE_STRING) || (!property && parser.currentToken().isScalarValue());
            if (!text) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String read = parser.getString();
            return StrictText.isStorable(read) ? read : (String) context.handleWeirdStringValue(String.class, "", "not storable");
        }
    }
}
