package dev.baton.journeys.relay;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of journeys through the running suite; its methods take a {@link Relay}.
 *
 * <p>All classes share one suite, started for the first of them and stopped after the last. People are unique to a test,
 * so that journeys run side by side.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RelayExtension.class)
public @interface RelayJourney {}
