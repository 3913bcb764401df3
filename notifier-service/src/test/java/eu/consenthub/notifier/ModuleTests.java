package eu.consenthub.notifier;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("The rooms of the notifier-service, as modules")
class ModuleTests {

    @Test
    void useOnlyWhatTheOthersOffer() {
        ApplicationModules.of(NotifierService.class).verify();
    }
}
