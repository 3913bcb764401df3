package eu.consenthub.verifier.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.erdtman.jcs.JsonCanonicalizer;

/** RFC 8785: however JSON was written, what is hashed is what any other implementation would hash. */
class CanonicalProperties {

    @Property(tries = 300)
    void givesWhatTheReferenceImplementationGives(@ForAll @Size(max = 6) Map<@CharRange(from = ' ', to = '\u07ff') String, Integer> numbers,
            @ForAll @Size(max = 4) List<@CharRange(from = '\u0000', to = '\ud7ff') String> texts) throws IOException {
        String json = "{ \"z\" : [" + texts.stream().map(CanonicalProperties::quoted).collect(Collectors.joining(" , ")) + "],\n"
                + numbers.entrySet()
                        .stream()
                        .filter(member -> !member.getKey().equals("z") && !member.getKey().equals("a"))
                        .map(member -> quoted(member.getKey()) + " : " + member.getValue())
                        .collect(Collectors.joining(",", "", numbers.keySet().stream().allMatch(List.of("a", "z")::contains) ? "" : ","))
                + " \"a\" : { \"c\": true, \"b\": null, \"\\u0061\": false } }";

        assertThat(Canonical.of(json)).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
        assertThat(Canonical.of(Canonical.of(json))).isEqualTo(Canonical.of(json));
    }

    @Property(tries = 200)
    void readsATextBack(@ForAll @CharRange(from = '\u0000', to = '\ud7ff') String text) {
        assertThat(Canonical.text(quoted(text))).isEqualTo(text);
    }

    @Example
    void refusesWhatTwoReadersCouldReadDifferently() {
        assertThatThrownBy(() -> Canonical.of("{\"a\":1,\"a\":2}")).hasMessageContaining("Duplicate");
        assertThatThrownBy(() -> Canonical.membersOf("[]")).hasMessage("it is no JSON object");
    }

    @Example
    void leavesNumbersAsTheyAreThatTheLedgerNeverWrites() {
        assertThat(Canonical.of("{\"a\": 1.50}")).isEqualTo("{\"a\":1.50}");
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        CanonicalJson.quote(out, text);
        return out.toString();
    }
}
