package dev.baton.lifecycle;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.baton.lifecycle.domain.LeadState;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.baton.lifecycle", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersArchTest {

    @ArchTest
    static final ArchRule theDomainIsPlainJavaInTheWordsOfTheWire = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.baton.lifecycle.domain..", "dev.baton.contracts.lifecycle..");

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
            .resideInAnyPackage("..outbound..", "io.vertx..");

    @ArchTest
    static final ArchRule statementsAreWrittenInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("..outbound.persistence..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.vertx.mutiny.sqlclient.Tuple");

    @ArchTest
    static final ArchRule onlyTheEngineMovesALead = noClasses()
            .that()
            .resideOutsideOfPackage("..domain..")
            .should()
            .callMethodWhere(JavaMethodCall.Predicates.target(owner(assignableTo(LeadState.class)))
                    .and(describe(
                            "a transition",
                            call -> call.getTarget().getRawReturnType().isAssignableTo(LeadState.class))));

    @ArchTest
    static final ArchRule timeIsAnArgument = noClasses()
            .that()
            .resideInAnyPackage("..domain..", "..application..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC");
}
