package eu.consenthub.consent.contact;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An e-mail address")
class EmailAddressTests {

    @Rule({"ADDR-1", "ADDR-2"})
    @ParameterizedTest(name = "ADDR-1: {0} is recognised as {1}")
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
            "  Marie.Durand@Clinique-Exemple.FR ,marie.durand@clinique-exemple.fr",
            "marie.durand+news@clinique-exemple.fr,marie.durand+news@clinique-exemple.fr",
            "info@Hôpital-Exemple.fr,info@xn--hpital-exemple-0ob.fr", "a@exemple.fr.,a@exemple.fr",
            "INFO@EXEMPLE.FR,info@exemple.fr", "re\u0301mi@exemple.fr,r\u00e9mi@exemple.fr", "\"a b\"@exemple.fr,\"a b\"@exemple.fr"})
    void isRecognisedByItsMatchKey(String given, String matchKey) {
        EmailAddress address = EmailAddress.parse(given).orElseThrow();

        assertThat(address.matchKey()).isEqualTo(matchKey);
        assertThat(address.asGiven()).isEqualTo(given.strip());
    }

    @Rule("ADDR-3")
    @ParameterizedTest(name = "ADDR-3: {0} is none")
    @ValueSource(strings = {"", "@exemple.fr", "a@", "a", "a@b", "a@@exemple.fr", "a b@exemple.fr", ".a@exemple.fr", "a.@exemple.fr",
            "a..b@exemple.fr",
            "a@exemple..fr", "a@-exemple.fr", "a@exemple.123", "a\u0000@exemple.fr", "a@exem\nple.fr", "a,b@exemple.fr", "a@exemple.f",
            "a@127.0.0.1"})
    void isRefusedWhenItIsNone(String given) {
        assertThat(EmailAddress.parse(given)).isEmpty();
    }

    @Rule("ADDR-3")
    @Test
    @DisplayName("ADDR-3: is refused when a part is too long")
    void isRefusedWhenTooLong() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@exemple.fr")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@exemple.fr")).isEmpty();
        assertThat(EmailAddress.parse("é".repeat(33) + "@exemple.fr")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "exemple.".repeat(31) + "fr")).isPresent();
        assertThat(EmailAddress.parse("abc@" + "exemple.".repeat(31) + "com")).isEmpty();
    }

    @Rule("ADDR-4")
    @ParameterizedTest(name = "ADDR-4: {0} is {1}")
    @CsvSource({"06 39 98 00 01, +33639980001", "+33 (0)6 39 98 00 01, +33639980001", "+44 20 7946 0018, +442079460018", "call me, ",
            "12, "})
    void telephoneNumbersHaveOneFormToo(String given, String e164) {
        assertThat(PhoneKey.of(given).orElse(null)).isEqualTo(e164);
    }

    @Test
    void doesNotPrintItself() {
        assertThat(EmailAddress.parse("marie@exemple.fr").orElseThrow()).asString().doesNotContain("marie");
    }
}
