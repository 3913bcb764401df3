package eu.consenthub.notifier.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The layout's own sentences in one language, with the purpose named where a sentence needs it. */
final class Words {

    private final Properties sentences = new Properties();
    private final String purpose;

    Words(Language language, String purposeKey) {
        String resource = "/notifier/message/words_" + language.tag() + ".properties";
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.purpose = sentences.getProperty("purpose." + purposeKey, sentences.getProperty("purpose.other"));
    }

    String say(String key) {
        return Objects.requireNonNull(sentences.getProperty(key), key).replace("{purpose}", purpose);
    }
}
