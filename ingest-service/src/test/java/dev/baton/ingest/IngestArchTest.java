package dev.baton.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Instant;

/** The arrows of this service: domain ← application ← inbound and outbound. */
@AnalyzeClasses(packages = "dev.baton.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class IngestArchTest {

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_ONLY_JAVA_AND_THE_CONTRACTS = classes()
            .that()
            .resideInAPackage("..ingest.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "dev.baton.contracts..",
                    "dev.baton.kit.text..",
                    "dev.baton.ingest.domain..");

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_TOLD_THE_TIME =
            noClasses().that().resideInAPackage("..ingest.domain..").should().callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule THE_APPLICATION_KNOWS_NO_SIDE = noClasses()
            .that()
            .resideInAPackage("..ingest.application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..ingest.inbound..",
                    "..ingest.outbound..",
                    "org.apache.kafka..",
                    "io.vertx.core..",
                    "io.vertx.pgclient..",
                    "jakarta.ws.rs..",
                    "org.hibernate..");

    @ArchTest
    static final ArchRule THE_SIDES_DO_NOT_KNOW_EACH_OTHER = noClasses()
            .that()
            .resideInAPackage("..ingest.inbound..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..ingest.outbound..");

    @ArchTest
    static final ArchRule ENTITIES_STAY_AT_HOME = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..outbound.persistence");

    @ArchTest
    static final ArchRule WHAT_A_CLASS_NEEDS_STANDS_IN_ITS_CONSTRUCTOR =
            fields().should().notBeAnnotatedWith(Inject.class);
}
