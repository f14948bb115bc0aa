package dev.baton.routing.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxAddressCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8084/console",
                "http://127.0.0.1/console",
                "https://127.0.1.1/console",
                "http://[::1]:8084/console",
                "http://baton.localhost/console",
                "http://0.0.0.0/console",
                "/console",
                "ftp://inbox.example.com"
            })
    void addressThatReadersOfMailsCannotOpenIsRefused(String address) {
        assertThat(check(Map.of("baton.routing.inbox-url", address)).finding())
                .hasValueSatisfying(finding -> assertThat(finding).contains("BATON_ROUTING_INBOX_URL"));
    }

    @Test
    void addressThatIsNotSetIsRefused() {
        assertThat(check(Map.of()).finding()).isPresent();
    }

    @Test
    void publicAddressIsAccepted() {
        assertThat(check(Map.of("baton.routing.inbox-url", "https://inbox.example.com/console"))
                        .finding())
                .isEmpty();
    }

    @Test
    void addressDoesNotMatterWithoutMail() {
        assertThat(check(Map.of("baton.routing.mail", "false")).finding()).isEmpty();
    }

    private static InboxAddressCheck check(Map<String, String> settings) {
        return new InboxAddressCheck(new SmallRyeConfigBuilder()
                .withMapping(RoutingConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(RoutingConfig.class));
    }
}
