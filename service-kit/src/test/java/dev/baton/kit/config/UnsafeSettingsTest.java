package dev.baton.kit.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.kit.console.ConsoleConfig;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnsafeSettingsTest {

    private static final String SECRET = "Zk3v9Qw7Lr2Tn8Xb5Yc1Jm6Hd4Fg0Ps=";

    @Test
    void findsNothingInRealSettings() {
        assertThat(settings("p4ss-of-its-own", "https://id.example.com/realms/baton", SECRET, "a-real-secret")
                        .findings())
                .isEmpty();
    }

    @Test
    void namesEachSettingOfTheLocalStackAndWhatToDo() {
        assertThat(settings(
                                "scoring",
                                "http://localhost:8080/realms/baton",
                                "local-cookie-secret-0123456789abcdef",
                                "local-console-secret")
                        .findings())
                .hasSize(4)
                .anyMatch(finding -> finding.contains("BATON_DATABASE_PASSWORD"))
                .anyMatch(finding -> finding.contains("BATON_OIDC_ISSUER"))
                .anyMatch(finding -> finding.contains("BATON_CONSOLE_COOKIE_SECRET"))
                .anyMatch(finding -> finding.contains("BATON_OIDC_CONSOLE_SECRET"));
    }

    private static UnsafeSettings settings(String password, String issuer, String cookieSecret, String clientSecret) {
        return new UnsafeSettings(new Database(password), new Oidc(issuer, clientSecret), new Console(cookieSecret));
    }

    private record Database(String password) implements DatabaseConfig {
        @Override
        public String host() {
            return "db";
        }

        @Override
        public int port() {
            return 5432;
        }

        @Override
        public String name() {
            return "scoring";
        }

        @Override
        public String username() {
            return "scoring";
        }
    }

    private record Oidc(String uri, String consoleSecret) implements OidcConfig {
        @Override
        public URI issuer() {
            return URI.create(uri);
        }

        @Override
        public String consoleClientId() {
            return "baton-console";
        }
    }

    private record Console(String cookieSecret) implements ConsoleConfig {
        @Override
        public boolean pages() {
            return true;
        }

        @Override
        public List<NavigationEntry> navigation() {
            return List.of();
        }
    }
}
