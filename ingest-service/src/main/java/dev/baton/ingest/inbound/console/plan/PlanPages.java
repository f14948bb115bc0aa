package dev.baton.ingest.inbound.console.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.ingest.application.plan.PlanFault;
import dev.baton.ingest.application.plan.PlanStore;
import dev.baton.ingest.application.plan.PlanVersion;
import dev.baton.ingest.application.plan.TrialJob;
import dev.baton.ingest.application.plan.TryDraft;
import dev.baton.ingest.domain.plan.TrialReport;
import dev.baton.ingest.inbound.console.plan.PlanPage.Trial;
import dev.baton.ingest.inbound.rest.PlanAnswers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts the page of a plan together. */
@Singleton
class PlanPages {

    private static final int UNPROCESSABLE = 422;
    private static final String NOTHING = """
            {
              "modes": {"unplannedEvents": "allow", "unplannedProperties": "allow", "violations": "allow"},
              "events": {}
            }""";

    private final PlanStore plans;
    private final TryDraft trials;
    private final ObjectMapper json;
    private final Clock clock = Clock.systemUTC();

    PlanPages(PlanStore plans, TryDraft trials, ObjectMapper json) {
        this.plans = plans;
        this.trials = trials;
        this.json = json;
    }

    static TemplateInstance rendered(PlanPage page) {
        return Templates.plan(page);
    }

    static String key(String key) {
        return PlanAnswers.key(key);
    }

    /** What a page says; by its code alone, so that an address cannot make it say anything else. */
    static String notice(String code) {
        return switch (code == null ? "" : code) {
            case "saved" -> "Saved. Try it on the last hour before you activate it.";
            case "activated" -> "Active. Every replica follows within seconds; replay what the old plan refused.";
            case "discarded" -> "The draft is gone.";
            case "changed" ->
                "Nothing was changed: somebody else edited the draft meanwhile. This is how it stands now.";
            case "gone" -> "There is no draft any more.";
            case "busy" -> "A trial is running already. Wait until it has ended.";
            default -> null;
        };
    }

    /** The page as it stands. */
    Uni<PlanPage> page(String said, UUID trial, String notice) {
        String key = key(said);
        Uni<Optional<TrialJob>> tried = trial == null ? Uni.createFrom().item(Optional.empty()) : trials.find(trial);
        return Uni.combine()
                .all()
                .unis(plans.current(), plans.active(key), plans.draft(key), tried)
                .asTuple()
                .map(found -> {
                    TrialReport report = found.getItem4().map(this::report).orElse(null);
                    PlanVersion draft = found.getItem3().orElse(null);
                    PlanVersion active = found.getItem2().orElse(null);
                    return new PlanPage(
                            key,
                            keys(found.getItem1()),
                            PlanPage.words(active, clock.instant()),
                            draft != null,
                            draft == null ? "" : draft.version() + "." + draft.revision(),
                            pretty(draft != null ? draft.document() : active != null ? active.document() : NOTHING),
                            List.of(),
                            notice,
                            found.getItem4().map(job -> Trial.of(job, report)).orElse(null),
                            proposal(report));
                });
    }

    /** The page with the text as it was sent, and what is wrong with it. */
    Uni<Response> refused(String key, String text, String revision, List<PlanFault> faults) {
        return page(key, null, null)
                .map(page -> new PlanPage(
                        page.key(),
                        page.others(),
                        page.active(),
                        page.drafted(),
                        revision == null ? "" : revision,
                        text,
                        faults,
                        null,
                        null,
                        null))
                .chain(page -> rendered(page).createUni())
                .map(html -> Response.status(UNPROCESSABLE)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(html)
                        .build());
    }

    private static List<String> keys(List<PlanVersion> current) {
        return current.stream().map(PlanVersion::key).distinct().toList();
    }

    private TrialReport report(TrialJob job) {
        try {
            return job.report() == null ? null : json.readValue(job.report(), TrialReport.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("reports are kept as they were written", impossible);
        }
    }

    private String proposal(TrialReport report) {
        return report == null || report.proposal().events().isEmpty()
                ? null
                : json.valueToTree(report.proposal().events()).toPrettyString();
    }

    /** Documents are shown as written where they have lines, else laid out. */
    private String pretty(String document) {
        try {
            return document.contains("\n") ? document : json.readTree(document).toPrettyString();
        } catch (JsonProcessingException impossible) {
            return document;
        }
    }

    /** Checked against the page's types when the service is built. */
    @CheckedTemplate(basePath = "plan")
    static class Templates {

        private Templates() {}

        static native TemplateInstance plan(PlanPage page);
    }
}
