package dev.baton.scoring.application.evidence;

import dev.baton.scoring.domain.evidence.GateEvidence;
import dev.baton.scoring.domain.learning.Suggestion;
import dev.baton.scoring.domain.model.ScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people should know before they make a draft of a suggestion. */
final class SuggestionWarnings {

    /** Of the buyers; fewer that are stopped are what disqualifiers are for. */
    private static final double MOST_STOPPED = 0.05;

    private SuggestionWarnings() {}

    static List<String> of(ScoringModel base, Suggestion suggestion, List<GateEvidence> gates) {
        List<String> warnings = new ArrayList<>();
        engagement(base, suggestion, warnings);
        if (!base.fit().isEmpty()) {
            warnings.add("The %d fit rules of the version it begins from are replaced by learned ones."
                    .formatted(base.fit().size()));
        }
        if (suggestion.stopped().won() > MOST_STOPPED * suggestion.won()) {
            warnings.add(
                    "The draft can't hand over %d of %d buyers, whatever their points: disqualifiers stop them, or they can't be contacted. See the disqualifiers below."
                            .formatted(suggestion.stopped().won(), suggestion.won()));
        }
        String dropped = gates.stream()
                .filter(gate -> !gate.kept())
                .map(GateEvidence::gate)
                .collect(Collectors.joining(", "));
        if (!dropped.isEmpty()) {
            warnings.add("Left out of the draft, since history contradicts them: the disqualifiers " + dropped + ".");
        }
        if (!base.qualification().matrix().isEmpty()) {
            warnings.add("The matrix of grades is left out: its cells were chosen for other points.");
        }
        if (suggestion.levels().stream().allMatch(level -> level.qualified() == 0)) {
            warnings.add("No decided lead would be handed over at any threshold.");
        }
        return warnings;
    }

    private static void engagement(ScoringModel base, Suggestion suggestion, List<String> warnings) {
        int rules = base.engagement().size();
        if (suggestion.keepsEngagement()) {
            warnings.add(
                    "History holds no behaviour to learn from. The %d engagement rules of the version it begins from stay as they are, unmeasured."
                            .formatted(rules));
        } else if (learnedEngagement(suggestion) == 0) {
            warnings.add(
                    "The suggestion has no engagement rules: history holds no behaviour to learn from. What leads do would give no points."
                            + (rules > 0
                                    ? " Keep the standard rules, or add engagement rules before you activate it."
                                    : ""));
        } else if (rules > 0) {
            warnings.add("The %d engagement rules of the version it begins from are replaced by %d learned ones."
                    .formatted(rules, learnedEngagement(suggestion)));
        }
    }

    private static int learnedEngagement(Suggestion suggestion) {
        return suggestion.document().get("engagement") instanceof Map<?, ?> engagement
                        && engagement.get("rules") instanceof List<?> rules
                ? rules.size()
                : 0;
    }
}
