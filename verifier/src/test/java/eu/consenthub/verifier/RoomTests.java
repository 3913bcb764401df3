package eu.consenthub.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The rooms of the verifier")
@AnalyzeClasses(packages = "eu.consenthub.verifier", importOptions = DoNotIncludeTests.class)
class RoomTests {

    @ArchTest
    static final ArchRule neverCircle = slices().matching("eu.consenthub.verifier.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule standOnTheJdkAndAParserAlone = classes()
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("eu.consenthub.verifier..", "java..", "tools.jackson.core..", "org.jspecify..");

    @ArchTest
    static final ArchRule markNull = classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);
}
