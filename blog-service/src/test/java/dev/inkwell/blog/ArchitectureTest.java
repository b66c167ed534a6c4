package dev.inkwell.blog;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.inkwell.kit.problem.ErrorCode;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

/** What docs/architecture.md says of packages and names. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.inkwell.blog");

    @Test
    void arrowsBetweenFeaturesPointOneWay() {
        slices().matching("dev.inkwell.blog.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void contentIsPureRendering() {
        noClasses()
                .that()
                .resideInAPackage("dev.inkwell.blog.content")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "jakarta.ws.rs..", "dev.inkwell.kit..")
                .check(CODE);
    }

    @Test
    void whatSpeaksConduitIsAnEdge() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.inkwell.blog.conduit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.inkwell.blog.conduit..")
                .check(CODE);
    }

    @Test
    void repositoriesAreSeenByTheirFeatureAlone() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .notHaveModifier(PUBLIC)
                .check(CODE);
    }

    @Test
    void resourcesAreTheOnlyOnesWithAPath() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                .areNotInterfaces()
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(CODE);
    }

    @Test
    void errorsAreEnumsOfCodes() {
        classes()
                .that()
                .implement(ErrorCode.class)
                .should()
                .beEnums()
                .andShould()
                .haveSimpleNameEndingWith("Error")
                .check(CODE);
    }

    @Test
    void requestsAndResponsesAreRecords() {
        classes()
                .that()
                .haveNameMatching(".*(Request|Response)")
                .should()
                .beRecords()
                .check(CODE);
    }

    @Test
    void noNameSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|Entity)")
                .check(CODE);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }
}
