package dev.baton.localstack.supervisor;

import java.util.List;

/** What a developer reads when everything is ready: where it is, who may enter, what to try. */
final class Welcome {

    private static final String TEXT = """

            pages       inbox      http://localhost:{routing}/console   who calls, by when (rita, sam, tom; max sees everybody's)
                        leads      http://localhost:{scoring}/console   who is ready, and why; duplicates, the model studio (mia, max)
                        sources    http://localhost:{ingest}/console   what comes in, live; quarantine, imports (mia)
            where       ingest     http://localhost:{ingest}   each API describes itself at /q/openapi
                        scoring    http://localhost:{scoring}
                        lifecycle  http://localhost:{lifecycle}
                        routing    http://localhost:{routing}
                        mails      http://localhost:{mail}
                        keycloak   http://localhost:{keycloak}   admin/admin, realm baton
                        kafka      127.0.0.1:{kafka}
                        postgres   127.0.0.1:{postgres}   database, user and password: the service's name
            who         rita, sam, tom (reps), max (sales manager), mia (marketer), ada (admin); password = name
            try next    1. send an event:
                           curl -u local-write-key: http://localhost:{ingest}/v1/track -H 'Content-Type: application/json' \\
                             -d '{"userId":"vera","event":"Demo Requested","context":{"traits":{"email":"vera@acme.example","title":"VP Sales"}}}'
                        2. open http://localhost:{routing}/console, sign in as max/max: the manager sees whom it went to
                        3. ./baton demo: believable visitors, until Ctrl-C
            """;

    private Welcome() {}

    static List<String> lines(Ports ports) {
        String text = TEXT;
        for (var port : ports.byName().entrySet()) {
            text = text.replace("{" + port.getKey() + "}", port.getValue().toString());
        }
        return text.lines().toList();
    }
}
