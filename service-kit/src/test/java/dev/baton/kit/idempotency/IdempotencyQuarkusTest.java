package dev.baton.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.localstack.testing.StackTestResource;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = {
            @ResourceArg(name = "service", value = "kit"),
            @ResourceArg(name = "topics", value = "kit.notes,kit.passed-on")
        })
class IdempotencyQuarkusTest {

    @Inject
    Idempotency idempotency;

    @Inject
    AnswerRetention retention;

    @Inject
    UnitOfWork unitOfWork;

    private final AtomicInteger effects = new AtomicInteger();

    @Test
    void takesOneEffectHoweverManyAskAtOnce() {
        // Given
        String key = UUID.randomUUID().toString();

        // When
        List<Uni<Answer>> requests =
                IntStream.range(0, 8).mapToObj(i -> ask(key, "{}")).toList();
        List<Answer> answers = Uni.join().all(requests).andFailFast().await().atMost(Duration.ofSeconds(20));

        // Then
        assertThat(effects).hasValue(1);
        assertThat(answers).containsOnly(new Answer(201, "effect 1"));
    }

    @Test
    void refusesAKeyThatBelongsToAnotherRequest() {
        // Given
        String key = UUID.randomUUID().toString();
        ask(key, "{\"a\":1}").await().atMost(Duration.ofSeconds(5));

        // When
        Uni<Answer> second = ask(key, "{\"a\":2}");

        // Then
        assertThatThrownBy(() -> second.await().atMost(Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.getStatusCode())
                        .isEqualTo(422));
        assertThat(effects).hasValue(1);
    }

    @Test
    void withoutAKeyEachRequestTakesEffect() {
        // When
        ask(null, "{}").await().atMost(Duration.ofSeconds(5));
        ask(" ", "{}").await().atMost(Duration.ofSeconds(5));

        // Then
        assertThat(effects).hasValue(2);
    }

    @Test
    void anAnswerIsKeptAsLongAsItIsSaidAndNoLonger() {
        // Given
        String key = UUID.randomUUID().toString();
        Instant asked = Instant.now();
        ask(key, "{}").await().atMost(Duration.ofSeconds(5));

        // When
        retention.clean(asked.plus(Duration.ofDays(7)).minusSeconds(60)).await().atMost(Duration.ofSeconds(5));
        ask(key, "{}").await().atMost(Duration.ofSeconds(5));
        assertThat(effects).hasValue(1);
        retention.clean(asked.plus(Duration.ofDays(7)).plusSeconds(60)).await().atMost(Duration.ofSeconds(5));
        ask(key, "{}").await().atMost(Duration.ofSeconds(5));

        // Then
        assertThat(effects).hasValue(2);
    }

    private Uni<Answer> ask(String key, String body) {
        return unitOfWork.run(
                connection -> idempotency.once(connection, "rita accept", key, body, () -> Uni.createFrom()
                        .item(() -> new Answer(201, "effect " + effects.incrementAndGet()))));
    }
}
