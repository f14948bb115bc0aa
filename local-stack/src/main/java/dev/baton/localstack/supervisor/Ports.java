package dev.baton.localstack.supervisor;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every port of the suite, shifted by one number, so that a second suite runs beside the first.
 *
 * @param offset added to each
 */
public record Ports(int offset) {

    private static final int HIGHEST_UNSHIFTED = 9_092;

    public Ports {
        if (offset < 0 || offset > 65_535 - HIGHEST_UNSHIFTED) {
            throw new IllegalArgumentException(
                    "the port offset must be between 0 and " + (65_535 - HIGHEST_UNSHIFTED) + " but was " + offset);
        }
    }

    public int kafka() {
        return HIGHEST_UNSHIFTED + offset;
    }

    public int postgres() {
        return 5_432 + offset;
    }

    public int keycloak() {
        return 8_080 + offset;
    }

    public int keycloakManagement() {
        return 9_000 + offset;
    }

    public int smtp() {
        return 3_025 + offset;
    }

    public int mailPage() {
        return 8_025 + offset;
    }

    public int of(RelayService service) {
        return service.port() + offset;
    }

    /** Issuer of the tokens: the same word everywhere, since a token is refused under another. */
    public String issuer() {
        return "http://localhost:" + keycloak() + "/realms/baton";
    }

    /** Each port by the name of what listens there. */
    public Map<String, Integer> byName() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("postgres", postgres());
        ports.put("kafka", kafka());
        ports.put("keycloak", keycloak());
        ports.put("keycloak-management", keycloakManagement());
        ports.put("smtp", smtp());
        ports.put("mail", mailPage());
        for (RelayService service : RelayService.values()) {
            ports.put(service.id(), of(service));
        }
        return ports;
    }
}
