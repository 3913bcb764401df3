package eu.consenthub.consent;

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
import java.security.PrivateKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import javax.crypto.Cipher;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@DisplayName("The rooms of the consent-service")
@AnalyzeClasses(packages = "eu.consenthub.consent", importOptions = DoNotIncludeTests.class)
class RoomTests {

    @ArchTest
    static final ArchRule neverCircle = slices().matching("eu.consenthub.consent.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule knowNothingOfTheOtherService = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("eu.consenthub.notifier..", "eu.consenthub.localstack..", "com.mailgun..");

    @ArchTest
    static final ArchRule decidePurely = noClasses().that().resideInAPackage("..consent.decision..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "reactor..", "io.r2dbc..", "eu.consenthub.platform..");

    @ArchTest
    static final ArchRule decisionKnowsPolicyAlone = classes().that().resideInAPackage("..consent.decision..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("..consent.decision..", "..consent.policy..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule seeGeneratedClassesInContractOnly = noClasses().that().resideOutsideOfPackage("..consent.contract..")
            .should().dependOnClassesThat().resideInAPackage("eu.consenthub.schemas.v1..");

    @ArchTest
    static final ArchRule seeTimeStampsInProofOnly = noClasses().that().resideOutsideOfPackage("..consent.proof..")
            .should().dependOnClassesThat().resideInAPackage("org.bouncycastle..");

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
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule blockInAListenerOnly = noClasses().that().haveSimpleNameNotEndingWith("Listener")
            .should().callMethodWhere(target(nameMatching("block(Optional|First|Last)?"))
                    .and(target(owner(assignableTo(Mono.class).or(assignableTo(Flux.class))))));

    @ArchTest
    static final ArchRule setTypeInReceiptOnly = noClasses().that().resideOutsideOfPackage("..consent.receipt..")
            .should().dependOnClassesThat().resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..", "com.google.zxing..");

    @ArchTest
    static final ArchRule openPrivateKeysInSigningOnly = noClasses().that().resideOutsideOfPackage("..consent.signing..")
            .should().dependOnClassesThat().belongToAnyOf(PrivateKey.class, Cipher.class);

    @ArchTest
    static final ArchRule injectThroughConstructors = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule haveTypesWithNames = noClasses().should().haveNameMatching(".*(Impl|Dto|Util|Utils|Helper|Manager)");

    @ArchTest
    static final ArchRule markNull = classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);
}
