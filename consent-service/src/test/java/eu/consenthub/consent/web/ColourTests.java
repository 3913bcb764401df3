package eu.consenthub.consent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTests {

    @ParameterizedTest
    @ValueSource(strings = {"#0b5cad", "#ffe600", "#ffffff", "#000000", "#7a7a7a", "#00ff88"})
    void makesAnyAccentLegibleOnBothGrounds(String brand) {
        Colour dark = Colour.of("#1f252d");
        assertThat(Colour.of(brand).legibleOn(Colour.WHITE, Colour.BLACK).contrast(Colour.WHITE)).isGreaterThanOrEqualTo(4.5);
        assertThat(Colour.of(brand).legibleOn(dark, Colour.WHITE).contrast(dark)).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void leavesALegibleAccentAsItIs() {
        assertThat(Colour.of("#0b5cad").legibleOn(Colour.WHITE, Colour.BLACK).hex()).isEqualTo("#0b5cad");
        assertThat(Colour.BLACK.contrast(Colour.WHITE)).isEqualTo(21.0);
    }

    @Test
    void refusesWhatIsNoColour() {
        assertThatIllegalArgumentException().isThrownBy(() -> Colour.of("red; } body { display: none"));
    }
}
