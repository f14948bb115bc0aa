package dev.baton.kit.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static final Map<String, Object> PAYLOAD = payload();

    @Test
    void givesPlainValues() {
        assertThat(value("payload.name + '!'")).isEqualTo("Vera!");
        assertThat(value("payload.answers.filter(a, a.type == 'email')[0].value"))
                .isEqualTo("v@acme.org");
        assertThat(value("size(payload.answers)")).isEqualTo(2L);
        assertThat(value("payload.seats > 5 ? 'team' : 'single'")).isEqualTo("team");
        assertThat(value("{'a': [1, 2.5, true]}")).isEqualTo(Map.of("a", Arrays.asList(1L, 2.5, true)));
        assertThat(value("payload.nothing")).isNull();
        assertThat(value("null")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload.missing", "payload.name / 2", "payload.answers[9]", "1 / 0"})
    void saysWhenThereIsNoValue(String text) {
        assertThatThrownBy(() -> value(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload.", "unknown.name", "1 +", "'text' - 1"})
    void refusesWhatIsNoExpression(String text) {
        assertThatThrownBy(() -> value(text)).isInstanceOf(InvalidConditionException.class);
    }

    private static Object value(String text) {
        return Expression.of(text, Set.of("payload")).value(Map.of("payload", PAYLOAD));
    }

    private static Map<String, Object> payload() {
        Map<String, Object> payload = new HashMap<>();
        payload.put("name", "Vera");
        payload.put("seats", 7);
        payload.put("nothing", null);
        payload.put("answers", List.of(Map.of("type", "text"), Map.of("type", "email", "value", "v@acme.org")));
        return payload;
    }
}
