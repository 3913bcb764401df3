package eu.consenthub.consent.policy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.Rule;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("ADDR-6")
@DisplayName("ADDR-6: an address of a role")
class RoleAddressesTests {

    @ParameterizedTest(name = "{0}, claimed {1}, named {2}: {3}")
    @CsvSource(nullValues = "-", value = {
            "info@clinique-exemple.fr, -, false, GENERIC", "contact@clinique-exemple.fr, -, false, GENERIC",
            "info@clinique-exemple.fr, -, true, CONSUMER", "marie.durand@clinique-exemple.fr, -, false, CONSUMER",
            "info.lyon@clinique-exemple.fr, -, false, CONSUMER", "info@clinique-exemple.fr, GENERIC, false, GENERIC",
            "info@clinique-exemple.fr, GENERIC, true, PRO_NAMED", "bloc3@clinique-exemple.fr, GENERIC, false, GENERIC",
            "info@clinique-exemple.fr, PRO_NAMED, false, PRO_NAMED", "info@clinique-exemple.fr, CONSUMER, false, CONSUMER"})
    void isGenericOnlyWithoutAPersonsName(String matchKey, AudienceKind claimed, boolean named, AudienceKind kind) {
        assertThat(RoleAddresses.shipped().kind(claimed, matchKey, named)).isEqualTo(kind);
    }

    @Test
    void isOneByTheCompanysOwnList() {
        RoleAddresses own = new RoleAddresses(List.of("Pharmacie"));

        assertThat(own.kind(null, "pharmacie@hopital-exemple.fr", false)).isEqualTo(AudienceKind.GENERIC);
        assertThat(own.kind(null, "info@hopital-exemple.fr", false)).isEqualTo(AudienceKind.CONSUMER);
    }
}
