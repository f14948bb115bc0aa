package dev.baton.ingest.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainPointerTest {

    private static final Map<String, Object> DOCUMENT =
            Map.of("a", List.of(Map.of("b/c", 1, "~", 2, "", 3)), "text", "t");

    @Test
    void findsWhatTheStandardSays() {
        assertThat(new PlainPointer("").in(DOCUMENT)).isEqualTo(DOCUMENT);
        assertThat(new PlainPointer("/a/0/b~1c").in(DOCUMENT)).isEqualTo(1);
        assertThat(new PlainPointer("/a/0/~0").in(DOCUMENT)).isEqualTo(2);
        assertThat(new PlainPointer("/a/0/").in(DOCUMENT)).isEqualTo(3);
    }

    @Test
    void nothingIsThereWhereNothingIs() {
        assertThat(new PlainPointer("/a/1").in(DOCUMENT)).isNull();
        assertThat(new PlainPointer("/a/-").in(DOCUMENT)).isNull();
        assertThat(new PlainPointer("/a/99999999999").in(DOCUMENT)).isNull();
        assertThat(new PlainPointer("/text/x").in(DOCUMENT)).isNull();
        assertThat(new PlainPointer("/missing/x/y").in(DOCUMENT)).isNull();
    }

    @Test
    void aTextThatIsNoPointerIsRefused() {
        assertThatThrownBy(() -> new PlainPointer("a")).isInstanceOf(IllegalArgumentException.class);
    }
}
