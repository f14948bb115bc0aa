/**
 * Real Kafka and PostgreSQL for every {@code *QuarkusTest}, started once per build.
 *
 * <p>A test asks for them with
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(
 *         value = StackTestResource.class,
 *         scope = TestResourceScope.GLOBAL,
 *         initArgs = @ResourceArg(name = "service", value = "scoring"))
 * class ScoringQuarkusTest { … }
 * }</pre>
 *
 * The first test JVM that asks starts a process that holds both servers; later JVMs, of other modules too, find it by
 * its descriptor. It ends by itself when the build that began it is gone. Each test JVM gets a database of its own;
 * topics are shared, so tests keep apart by keys that nobody else uses.
 */
package dev.baton.localstack.testing;
