package eu.consenthub.platform;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@AnalyzeClasses(packages = "eu.consenthub.platform", importOptions = DoNotIncludeTests.class)
class RoomTests {

    @ArchTest
    static final ArchRule roomsNeverCircle = slices().matching("eu.consenthub.platform.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule timeSqlLinkWebAndKafkaStandAlone = noClasses()
            .that().resideInAnyPackage("..platform.time", "..platform.sql", "..platform.link", "..platform.web", "..platform.kafka")
            .should().dependOnClassesThat().resideInAnyPackage("..platform.security", "..platform.outbox", "eu.consenthub.platform");

    @ArchTest
    static final ArchRule servicesAreUnknownHere = noClasses()
            .should().dependOnClassesThat()
            .resideInAnyPackage("eu.consenthub.consent..", "eu.consenthub.notifier..", "eu.consenthub.localstack..");

    @ArchTest
    static final ArchRule identifiersComeFromTheRoomTime = noClasses().that().resideOutsideOfPackage("..platform.time")
            .should().callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule instantsComeFromAClock = noClasses()
            .should().callMethod(Instant.class, "now")
            .orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyTheRelaysOwnThreadBlocks = noClasses().that()
            .doNotHaveFullyQualifiedName("eu.consenthub.platform.outbox.Database")
            .should().callMethodWhere(target(
                    nameMatching("block(Optional|First|Last)?"))
                    .and(target(
                            owner(
                                    assignableTo(Mono.class)
                                            .or(assignableTo(Flux.class))))));

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule noTypeHasAnEmptyName = noClasses()
            .should().haveNameMatching(".*(Impl|Dto|Util|Utils|Helper|Manager)");

    @ArchTest
    static final ArchRule nullIsMarkedInEveryRoom = classes().that().haveSimpleName("package-info")
            .should().beAnnotatedWith(NullMarked.class);
}
