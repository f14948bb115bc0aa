package dev.baton.localstack.supervisor;

import java.util.Map;
import java.util.TreeMap;

/** The environment of a service in the local stack; what the developer sets wins. */
final class ServiceEnvironment {

    private ServiceEnvironment() {}

    static Map<String, String> of(RelayService service, UpSettings settings) {
        Ports ports = settings.ports();
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        database(environment, service, ports);
        signOn(environment, ports);
        navigation(environment, ports);
        environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        environment.put("QUARKUS_MAILER_PORT", Integer.toString(ports.smtp()));
        if (service == RelayService.ROUTING) {
            // mails link to the inbox of this suite, wherever its ports are
            environment.put(
                    "BATON_ROUTING_INBOX_URL", "http://localhost:" + ports.of(RelayService.ROUTING) + "/console");
        }
        environment.putAll(settings.environment().getOrDefault(service.id(), Map.of()));
        return environment;
    }

    private static void database(Map<String, String> environment, RelayService service, Ports ports) {
        environment.put("BATON_DATABASE_HOST", "127.0.0.1");
        environment.put("BATON_DATABASE_PORT", Integer.toString(ports.postgres()));
        environment.put("BATON_DATABASE_NAME", service.id());
        environment.put("BATON_DATABASE_USERNAME", service.id());
        environment.put("BATON_DATABASE_PASSWORD", service.id());
        environment.put("BATON_MIGRATE_AT_START", "true");
    }

    /** One suite of pages over the services that have some. */
    private static void navigation(Map<String, String> environment, Ports ports) {
        int position = 0;
        for (RelayService service : RelayService.withPages()) {
            String entry = "BATON_CONSOLE_NAVIGATION_" + position++ + "__";
            environment.put(entry + "LABEL", service.pages());
            environment.put(entry + "URL", "http://localhost:" + ports.of(service) + "/console");
        }
    }

    private static void signOn(Map<String, String> environment, Ports ports) {
        environment.put("BATON_OIDC_ISSUER", ports.issuer());
        environment.put("BATON_OIDC_CONSOLE_CLIENT_ID", "baton-console");
        environment.put("BATON_OIDC_CONSOLE_SECRET", "local-console-secret-0123456789abcdef");
        environment.put("BATON_CONSOLE_COOKIE_SECRET", "local-cookie-secret-0123456789abcdef");
    }
}
