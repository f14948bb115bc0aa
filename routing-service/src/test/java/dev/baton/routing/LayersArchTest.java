package dev.baton.routing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.assignment.Move;
import dev.baton.routing.domain.assignment.Moves;
import dev.baton.routing.domain.fairness.PoolLedger;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.baton.routing", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersArchTest {

    @ArchTest
    static final ArchRule theDomainIsPlainJavaInTheWordsOfTheWire = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.baton.routing.domain..", "dev.baton.contracts.lifecycle..");

    @ArchTest
    static final ArchRule theApplicationKnowsNeitherWhoAsksNorWhereThingsAreKept = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..inbound..", "..outbound..", "..config..", "jakarta.ws.rs..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule whatComesInDoesNotReachAroundTheApplication = noClasses()
            .that()
            .resideInAPackage("..inbound..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..outbound..", "..application.state..");

    @ArchTest
    static final ArchRule statementsAreWrittenInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("..outbound.persistence..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.vertx.mutiny.sqlclient.Tuple");

    @ArchTest
    static final ArchRule anAssignmentMovesOnlyWithEverythingThatFollows = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.baton.routing.application.Transitions")
            .and()
            .resideOutsideOfPackage("..domain..")
            .should()
            .callMethod(Moves.class, "apply", Assignment.class, Move.class, Instant.class);

    @ArchTest
    static final ArchRule theLedgerMovesOnlyUnderThePoolsLock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.baton.routing.application.PoolSession")
            .and()
            .resideOutsideOfPackages("..domain..", "..outbound.persistence..", "..application.state..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(PoolLedger.class);

    @ArchTest
    static final ArchRule timeIsAnArgument = noClasses()
            .that()
            .resideInAnyPackage("..domain..", "..application..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC");
}
