package dev.baton.localstack.supervisor;

import java.util.List;

/** What a developer reads when everything is ready: where it is, who may enter, what to try. */
final class Welcome {

    private Welcome() {}

    static List<String> lines(Ports ports) {
        String ingest = "http://localhost:" + ports.of(RelayService.INGEST);
        return """

                where       ingest     %1$s/console      sources and live events
                            scoring    http://localhost:%2$d/console      leads and the model
                            lifecycle  http://localhost:%3$d/console      funnel
                            routing    http://localhost:%4$d/console      the reps' inbox
                            mails      http://localhost:%5$d
                            keycloak   http://localhost:%6$d      admin/admin, realm baton
                            kafka      127.0.0.1:%7$d
                            postgres   127.0.0.1:%8$d      database, user and password: the service's name
                who         rita, sam, tom (reps), max (sales manager), mia (marketer), ada (admin); password = name
                try next    1. send an event:
                               curl -u local-write-key: %1$s/v1/track -H 'Content-Type: application/json' -d '{"userId":"u1","event":"Demo Requested","context":{"traits":{"email":"vera@acme.example","name":"Vera Lang","title":"VP Sales"}}}'
                            2. open http://localhost:%4$d/console and sign in as rita/rita: the lead waits for one of the reps
                            3. ./baton demo: believable visitors, until Ctrl-C
                """.formatted(
                ingest,
                ports.of(RelayService.SCORING),
                ports.of(RelayService.LIFECYCLE),
                ports.of(RelayService.ROUTING),
                ports.mailPage(),
                ports.keycloak(),
                ports.kafka(),
                ports.postgres()).lines().toList();
    }
}
