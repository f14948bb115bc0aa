package dev.baton.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.common.util.URLUtils;
import org.junit.jupiter.api.Test;

class UndecodableFormTest {

    private final UndecodableForm mapper = new UndecodableForm();

    @Test
    void aBrokenEscapeIsItsSendersFault() {
        // Given
        IllegalArgumentException broken = catchThrowableOfType(
                IllegalArgumentException.class,
                () -> URLUtils.decode("%7B%NaND", StandardCharsets.UTF_8, true, new StringBuilder()));

        // Then
        assertThat(mapper.toProblem(broken).getStatusCode()).isEqualTo(400);
        assertThat(mapper.toProblem(broken).getDetail()).contains("%25");
    }

    @Test
    void anyOtherIllegalArgumentIsOurs() {
        assertThat(mapper.toProblem(new IllegalArgumentException("ours")).getStatusCode())
                .isEqualTo(500);
    }
}
