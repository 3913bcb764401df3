package eu.consenthub.consent.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Purposes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderReaderTests {

    private static final Column NEWSLETTER = new Column.OfAct(new PurposeKey("newsletter"), Channel.EMAIL);

    private final HeaderReader reader = new HeaderReader(Purposes.shipped());

    @Test
    void understandsEnglishAndFrenchNamesInAnyOrder() {
        assertThat(read("last_name,email,newsletter.email\nx", Map.of()))
                .isEqualTo(new HeaderReading.Understood(new Header(',', List.of(Field.LAST_NAME, Field.EMAIL, NEWSLETTER))));
        assertThat(read("\"newsletter.email\"; Courriel ;NOM\r\n", Map.of()))
                .isEqualTo(new HeaderReading.Understood(new Header(';', List.of(NEWSLETTER, Field.EMAIL, Field.LAST_NAME))));
    }

    @Test
    void knowsEveryFieldByBothNames() {
        String english = "email,first_name,last_name,function,organisation,phone,postal_address,locale,audience,relationships,tags,"
                + "collected_at,informed_at,source,act_at,method,wording";
        String french = "courriel,prenom,nom,fonction,organisme,telephone,adresse_postale,langue,public,relations,etiquettes,"
                + "collecte_le,informe_le,origine,acte_le,methode,texte";
        Header all = new Header(',', List.of(Field.values()));
        assertThat(read(english, Map.of())).isEqualTo(new HeaderReading.Understood(all));
        assertThat(read(french, Map.of())).isEqualTo(new HeaderReading.Understood(all));
    }

    @Test
    void skipsAByteOrderMark() {
        assertThat(read("\uFEFFemail,tags\n", Map.of()))
                .isEqualTo(new HeaderReading.Understood(new Header(',', List.of(Field.EMAIL, Field.TAGS))));
    }

    @Test
    void understandsNamesOfTheFileThroughAMapping() {
        assertThat(read("Adresse mail;Infos\n", Map.of("Adresse mail", "courriel", "Infos", "newsletter.email")))
                .isEqualTo(new HeaderReading.Understood(new Header(';', List.of(Field.EMAIL, NEWSLETTER))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', value = {
            "email,colour                 ! colour               ! UNKNOWN_COLUMN",
            "email,courriel               ! courriel             ! DUPLICATE_COLUMN",
            "email,lottery.email          ! lottery.email        ! UNKNOWN_PURPOSE",
            "email,newsletter.pigeon      ! newsletter.pigeon    ! UNKNOWN_COLUMN",
            "nom,prenom                   ! email                ! REQUIRED",
            "email,                       ! ``                   ! UNKNOWN_COLUMN",
            "\"email\"x,tags             ! ``                   ! MALFORMED_HEADER"})
    void refusesAHeaderAndNamesTheColumn(String header, String column, String code) {
        HeaderReading reading = read(header, Map.of());
        assertThat(reading).isInstanceOfSatisfying(HeaderReading.Refused.class,
                refused -> assertThat(refused.faults()).extracting(HeaderFault::column, HeaderFault::code)
                        .containsExactly(tuple(column, code)));
    }

    @Test
    void refusesAMappingOfAColumnThatIsNotThere() {
        assertThat(read("email\n", Map.of("Mail", "email"))).isInstanceOf(HeaderReading.Refused.class);
    }

    @Test
    void tellsThatAFileIsNotUtf8() {
        byte[] utf16 = "email,nom\n".getBytes(StandardCharsets.UTF_16LE);
        byte[] latin = "email,société\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reader.read(utf16, Map.of())).isInstanceOf(HeaderReading.Refused.class);
        assertThat(reader.read(latin, Map.of()))
                .isEqualTo(HeaderReading.Refused.because("", "NOT_UTF8", "The file is not UTF-8 text: save it as CSV UTF-8"));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(read("", Map.of())).isInstanceOf(HeaderReading.Refused.class);
    }

    private HeaderReading read(String file, Map<String, String> mapping) {
        return reader.read(file.getBytes(StandardCharsets.UTF_8), mapping);
    }
}
