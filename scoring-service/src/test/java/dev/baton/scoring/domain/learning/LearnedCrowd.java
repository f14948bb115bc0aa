package dev.baton.scoring.domain.learning;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.lead.LeadEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up leads of a market in which specialists who read case studies buy, and VPs only look. */
public final class LearnedCrowd {

    public static final Instant DECIDED = Instant.parse("2026-03-01T10:00:00Z");

    private final Random random;

    private LearnedCrowd(long seed) {
        this.random = new Random(seed);
    }

    /** A lead's events and what came of it. */
    public record Member(List<LeadEvent> events, boolean won) {
        /** As the learner sees it. */
        public Observation observation() {
            return Observation.of(events, won, DECIDED, 50);
        }

        /** What happened until the outcome. */
        public List<LeadEvent> before() {
            return events.stream()
                    .filter(event -> !event.happenedAt().isAfter(DECIDED))
                    .toList();
        }
    }

    /** That many leads, the same for the same seed. */
    public static List<Member> of(long seed, int count) {
        LearnedCrowd crowd = new LearnedCrowd(seed);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(crowd.member(i));
        }
        return members;
    }

    private Member member(int number) {
        String title = pick("VP Marketing", "Marketing Specialist", "Assistant");
        int employees = random.nextInt(1, 2_000);
        int studies = random.nextInt(0, 4);
        boolean webinar = random.nextInt(3) == 0;
        double odds = -2.2
                + (title.contains("Specialist") ? 2.5 : title.contains("VP") ? 0.3 : 0)
                + (employees > 200 ? 1.2 : 0)
                + 0.8 * studies
                + (webinar ? 0.9 : 0);
        boolean won = random.nextDouble() < 1 / (1 + Math.exp(-odds));
        Map<String, Object> traits =
                new HashMap<>(Map.of("title", title, "employees", employees, "crmId", "c-" + number));
        traits.put("email", "lead" + number + "@example.com");
        List<LeadEvent> events = new ArrayList<>();
        events.add(Given.traits(traits, DECIDED.minus(Duration.ofDays(20))));
        for (int i = 0; i < studies; i++) {
            events.add(Given.event("Content Downloaded", Map.of("type", "case study"), before()));
        }
        if (random.nextBoolean()) {
            events.add(Given.event("Content Downloaded", Map.of("type", "ebook"), before()));
        }
        if (webinar) {
            events.add(Given.event("Webinar Attended", Map.of(), before()));
        }
        events.add(Given.traits(Map.of("verdict", won ? "good" : "bad"), DECIDED.plusSeconds(60)));
        return new Member(events, won);
    }

    private Instant before() {
        return DECIDED.minus(Duration.ofHours(random.nextInt(1, 400)));
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
