package eu.consenthub.consent.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.consenthub.platform.web.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class ReceiptFormTests {

    @Test
    void isSignedUnlessSomebodyAsksForAnother() {
        assertThat(ReceiptForm.of(null, List.of())).isEqualTo(ReceiptForm.JOSE);
        assertThat(accepting("*/*")).isEqualTo(ReceiptForm.JOSE);
        assertThat(accepting("text/html, application/xml;q=0.9, */*;q=0.8")).isEqualTo(ReceiptForm.JOSE);
    }

    @Test
    void isTheOneThatIsAcceptedMostGladly() {
        assertThat(accepting("application/pdf")).isEqualTo(ReceiptForm.PDF);
        assertThat(accepting("application/pdf;q=0.5, application/ld+json")).isEqualTo(ReceiptForm.JSON_LD);
        assertThat(accepting("image/png, application/vnd.kantara.consent-receipt+json;q=0.1")).isEqualTo(ReceiptForm.KANTARA);
        assertThat(ReceiptForm.of("pdf", MediaType.parseMediaTypes("application/jose"))).isEqualTo(ReceiptForm.PDF);
    }

    @Test
    void isRefusedWhenThereIsNoSuchForm() {
        assertThatThrownBy(() -> accepting("image/png")).isInstanceOf(Problem.class).hasMessage("NOT_ACCEPTABLE");
        assertThatThrownBy(() -> ReceiptForm.of("odt", List.of())).isInstanceOf(Problem.class).hasMessage("INVALID_INPUT");
    }

    private static ReceiptForm accepting(String accept) {
        return ReceiptForm.of(null, MediaType.parseMediaTypes(accept));
    }
}
