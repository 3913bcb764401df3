package eu.consenthub.notifier;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@DisplayName("The rooms of the notifier-service")
@AnalyzeClasses(packages = "eu.consenthub.notifier", importOptions = DoNotIncludeTests.class)
class RoomTests {

    @ArchTest
    static final ArchRule neverCircle = slices().matching("eu.consenthub.notifier.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule knowNothingOfTheOtherService = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("eu.consenthub.consent..", "eu.consenthub.localstack..");

    @ArchTest
    static final ArchRule seeGeneratedClassesInContractOnly = noClasses().that().resideOutsideOfPackage("..notifier.contract..")
            .should().dependOnClassesThat().resideInAPackage("eu.consenthub.schemas.v1..");

    @ArchTest
    static final ArchRule keepTheVendorInOneRoom = noClasses().that().resideOutsideOfPackage("..notifier.mailgun..")
            .should().dependOnClassesThat().resideInAnyPackage("com.mailgun..", "feign..");

    @ArchTest
    static final ArchRule letPermissionKnowNothingOfMails = noClasses().that().resideInAPackage("..notifier.permission..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("..notifier.campaign..", "..notifier.dispatch..", "..notifier.message..", "..notifier.mailgun..",
                    "..notifier.activity..");

    @ArchTest
    static final ArchRule takeTimeAsAnArgument = noClasses()
            .should().callMethod(Instant.class, "now")
            .orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule takeIdentifiersFromOneSource = noClasses().should().callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule listenToKafkaInListenersOnly = methods().that().areAnnotatedWith(KafkaListener.class)
            .should().beDeclaredInClassesThat().haveSimpleNameEndingWith("Listener")
            .andShould().haveRawReturnType(void.class);

    @ArchTest
    static final ArchRule blockInAListenerOnly = noClasses().that().haveSimpleNameNotEndingWith("Listener")
            .should().callMethodWhere(target(nameMatching("block(Optional|First|Last)?"))
                    .and(target(owner(assignableTo(Mono.class).or(assignableTo(Flux.class))))));

    @ArchTest
    static final ArchRule injectThroughConstructors = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule haveTypesWithNames = noClasses().should().haveNameMatching(".*(Impl|Dto|Util|Utils|Helper|Manager)");

    @ArchTest
    static final ArchRule markNull = classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);
}
