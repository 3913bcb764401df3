package eu.consenthub.consent;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("The rooms of the consent-service, as modules")
class ModuleTests {

    @Test
    void useOnlyWhatTheOthersOffer() {
        ApplicationModules.of(ConsentService.class).verify();
    }
}
