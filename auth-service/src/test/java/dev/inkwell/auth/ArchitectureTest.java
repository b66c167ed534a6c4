package dev.inkwell.auth;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.inkwell.auth");

    @Test
    void arrowsBetweenFeaturesPointOneWay() {
        slices().matching("dev.inkwell.auth.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void repositoriesStayInTheirFeature() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .check(CLASSES);
    }

    @Test
    void queriesStandInRepositories() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .doNotHaveSimpleName("DatabaseLock")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .check(CLASSES);
    }

    @Test
    void resourcesAreCalledResources() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(CLASSES);
        classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .beAnnotatedWith(Path.class)
                .check(CLASSES);
    }

    @Test
    void recordsOnTheWireAreRecords() {
        classes()
                .that()
                .haveNameMatching(".*(Request|Response)")
                .should()
                .beRecords()
                .check(CLASSES);
    }

    @Test
    void errorsAreEnumsAndConfigurationsInterfaces() {
        classes().that().haveSimpleNameEndingWith("Error").should().beEnums().check(CLASSES);
        classes()
                .that()
                .haveSimpleNameEndingWith("Config")
                .should()
                .beInterfaces()
                .check(CLASSES);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|Entity)")
                .check(CLASSES);
    }

    @Test
    void platformKnowsNoFeature() {
        noClasses()
                .that()
                .resideInAPackage("..platform..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.inkwell.auth..")
                        .and(not(resideInAPackage("dev.inkwell.auth.platform.."))))
                .check(CLASSES);
    }
}
