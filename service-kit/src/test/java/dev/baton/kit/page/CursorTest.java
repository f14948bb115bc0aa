package dev.baton.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Property(tries = 200)
    void comesBackAsItWas(@ForAll String position) {
        String valid = new String(
                position.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Cursor.decode(Cursor.encode("p" + valid))).isEqualTo("p" + valid);
    }

    @Test
    void refusesGarbage() {
        assertThatThrownBy(() -> Cursor.decode("%%%"))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.getStatusCode())
                        .isEqualTo(400));
    }

    @Test
    void refusesALimitOutOfRange() {
        assertThatThrownBy(() -> Cursor.limit(0)).isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> Cursor.limit(201)).isInstanceOf(HttpProblem.class);
        assertThat(Cursor.limit(200)).isEqualTo(200);
    }

    @Test
    void namesTheNextPageOnlyWhereThereIsOne() {
        assertThat(Page.of(List.of("a", "b"), 2, item -> item).nextCursor()).isNull();
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, item -> item);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Cursor.decode(page.nextCursor())).isEqualTo("b");
    }
}
