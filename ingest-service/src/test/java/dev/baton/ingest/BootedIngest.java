package dev.baton.ingest;

import dev.baton.localstack.testing.StackTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test of the booted service. All of them share one Kafka and one database, and one boot unless they name a profile: every
 * booted test carries this annotation, as other test resources would boot once more.
 */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "ingest"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BootedIngest {}
