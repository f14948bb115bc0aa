package dev.baton.scoring.inbound.console.review;

import dev.baton.kit.console.Moment;
import dev.baton.scoring.domain.registry.Approval;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.registry.VersionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The way of a version from draft to active, as steps. */
public final class Way {

    private static final Set<VersionState> CHECKED =
            EnumSet.of(VersionState.VALIDATED, VersionState.APPROVED, VersionState.ACTIVE, VersionState.RETIRED);

    private Way() {}

    /**
     * One step.
     *
     * @param code  for tests
     * @param label for people
     * @param state {@code done}, {@code now} for the one to be taken next, {@code later}
     * @param by    who took it, null where nobody did or it is not kept
     * @param when  when, null likewise
     */
    public record Step(String code, String label, String state, String by, Moment when) {

        /** Whether it was taken. */
        public boolean done() {
            return "done".equals(state);
        }
    }

    static List<Step> of(ModelVersion version, Instant now) {
        List<Step> steps = new ArrayList<>();
        add(steps, "draft", "Draft", version.state() != VersionState.DRAFT, version.created(), now);
        add(steps, "validated", "Checked", CHECKED.contains(version.state()), null, now);
        add(steps, "marketing", "Marketing", version.marketing() != null, version.marketing(), now);
        add(steps, "sales", "Sales", version.sales() != null, version.sales(), now);
        add(
                steps,
                "active",
                version.state() == VersionState.RETIRED ? "Was active" : "Active",
                version.activated() != null,
                version.activated(),
                now);
        return List.copyOf(steps);
    }

    private static void add(List<Step> steps, String code, String label, boolean done, Approval who, Instant now) {
        boolean first = steps.stream().allMatch(Step::done);
        String state = done ? "done" : first ? "now" : "later";
        steps.add(new Step(
                code, label, state, who == null ? null : who.by(), who == null ? null : Moment.of(who.at(), now)));
    }
}
