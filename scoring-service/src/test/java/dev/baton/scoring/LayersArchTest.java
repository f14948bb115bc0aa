package dev.baton.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.baton.scoring", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersArchTest {

    @ArchTest
    static final ArchRule theDomainKnowsOnlyJavaAndTheConditionLanguage = classes()
            .that()
            .resideInAPackage("..scoring.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "dev.baton.scoring.domain..", "dev.baton.kit.condition..", "dev.baton.contracts.event");

    @ArchTest
    static final ArchRule theDomainHasNoClock = noClasses()
            .that()
            .resideInAPackage("..scoring.domain..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.time.Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Random.class);

    @ArchTest
    static final ArchRule theApplicationKnowsNeitherWiresNorStores = noClasses()
            .that()
            .resideInAPackage("..scoring.application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..scoring.inbound..", "..scoring.outbound..", "..scoring.config..");

    @ArchTest
    static final ArchRule whatComesInDoesNotReachForTheStore = noClasses()
            .that()
            .resideInAPackage("..scoring.inbound..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..scoring.outbound..");

    @ArchTest
    static final ArchRule whatGoesOutDoesNotKnowWhoAsked = noClasses()
            .that()
            .resideInAPackage("..scoring.outbound..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..scoring.inbound..");

    @ArchTest
    static final ArchRule sqlStandsInPersistenceOnly = noClasses()
            .that()
            .resideOutsideOfPackage("..scoring.outbound.persistence..")
            .should()
            .callMethod(io.vertx.mutiny.sqlclient.SqlConnection.class, "preparedQuery", String.class)
            .orShould()
            .callMethod(io.vertx.mutiny.sqlclient.Pool.class, "preparedQuery", String.class)
            .orShould()
            .callMethod(io.vertx.mutiny.sqlclient.SqlClient.class, "preparedQuery", String.class);
}
