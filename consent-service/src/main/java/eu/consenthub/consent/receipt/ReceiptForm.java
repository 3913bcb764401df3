package eu.consenthub.consent.receipt;

import eu.consenthub.platform.web.FieldCode;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** In which form a receipt can be had, by its media type or by its short name in {@code ?format=}. */
enum ReceiptForm {

    /** Signed; what one gets who does not ask for another. */
    JOSE("jose", "application/jose"),
    /** What the signature covers, to read. */
    JSON_LD("jsonld", "application/ld+json"), KANTARA("kantara", "application/vnd.kantara.consent-receipt+json"), PDF("pdf",
            "application/pdf");

    private final String word;
    private final MediaType type;

    ReceiptForm(String word, String type) {
        this.word = word;
        this.type = MediaType.parseMediaType(type);
    }

    /** Also the ending of a file. */
    String word() {
        return word;
    }

    MediaType type() {
        return type;
    }

    /** @throws Problem 400 for an unknown word, 406 when none of the accepted types can be given */
    static ReceiptForm of(@Nullable String format, List<MediaType> accepted) {
        if (format != null) {
            return find(format).orElseThrow(() -> Problem.invalid(FieldError.of(FieldCode.UNKNOWN_VALUE, "format")));
        }
        if (accepted.isEmpty()) {
            return JOSE;
        }
        return accepted.stream()
                .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                .flatMap(range -> Arrays.stream(values()).filter(form -> range.includes(form.type)))
                .findFirst()
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_ACCEPTABLE, "NOT_ACCEPTABLE", "Not acceptable",
                        "No such representation can be given."));
    }

    private static Optional<ReceiptForm> find(String word) {
        return Arrays.stream(values()).filter(form -> form.word.equals(word)).findFirst();
    }
}
