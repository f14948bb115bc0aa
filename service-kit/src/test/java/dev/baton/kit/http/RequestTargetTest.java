package dev.baton.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/leads", "/v1/leads?q=M%C3%BCller%20%25", "/%F0%9F%98%80?a=b%3D", "/a?b=100%25&c=%7B%7D", "/"
            })
    void decodableTargetsAreTaken(String target) {
        assertThat(RequestTarget.fault(target)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a%",
                "/a%2",
                "/a?b=%zz",
                "/a?b=%-1",
                "/%00",
                "/a?q=x%00y",
                "/a?q=M%FCller",
                "/%C3",
                "/%ED%A0%80"
            })
    void targetsThatCannotBeDecodedAreRefused(String target) {
        assertThat(RequestTarget.fault(target)).isNotNull();
    }
}
