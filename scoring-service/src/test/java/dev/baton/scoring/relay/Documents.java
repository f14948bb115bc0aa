package dev.baton.scoring.relay;

/** Model documents that judge only the leads of one test. */
final class Documents {

    private Documents() {}

    /** For leads whose trait {@code region} is the key; an event of that name gives seven points. */
    static String region(String key, String event) {
        return """
                key: %1$s
                name: Regional
                priority: 10
                entry: [lead.traits.region, is, %1$s]
                fit:
                  cap: 50
                  rules:
                    - {id: titled, when: [lead.title, exists], points: 5}
                engagement:
                  cap: 50
                  rules:
                    - {id: read, when: [event.name, is, "%2$s"], points: 7}
                qualification:
                  threshold: {total: 12}
                  handRaise: {events: [Demo Requested]}
                """.formatted(key, event);
    }
}
