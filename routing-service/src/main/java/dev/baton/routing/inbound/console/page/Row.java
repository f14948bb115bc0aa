package dev.baton.routing.inbound.console.page;

import dev.baton.contracts.lead.Activity;
import dev.baton.contracts.score.Contribution;
import dev.baton.routing.application.view.AssignmentView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One lead of the list.
 *
 * @param id      the assignment
 * @param href    its page
 * @param who     name and company
 * @param clock   time left, may be null
 * @param state   state in words
 * @param score   whole points, null where nothing is scored
 * @param grade   grade, null where nothing is scored
 * @param why     the strongest reasons, in one line
 * @param rep     name of the rep who has it when that is not the reader, else null
 * @param current whether it is the one shown
 * @param open    whether nobody has responded yet
 */
public record Row(
        String id,
        String href,
        String who,
        ClockFace clock,
        String state,
        Integer score,
        String grade,
        String why,
        String rep,
        boolean current,
        boolean open) {

    private static final int REASONS = 3;

    static Row of(AssignmentView view, String href, String reader, boolean current, Instant now) {
        ScoreCard score = ScoreCard.of(view.score(), now);
        boolean own = view.rep() == null || reader.equals(view.rep().userName());
        return new Row(
                view.id(),
                href,
                Person.of(view.lead()).who(),
                ClockFace.of(view.clock(), now),
                Codes.state(view.state()),
                score == null ? null : score.total(),
                score == null ? null : score.grade(),
                why(view),
                own ? null : view.rep().name(),
                current,
                "OPEN".equals(view.state()));
    }

    private static String why(AssignmentView view) {
        String words = Stream.concat(asked(view), strongest(view))
                .map(Row::lowerFirst)
                .distinct()
                .limit(REASONS)
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? Codes.state(view.state()) : words;
    }

    private static Stream<String> asked(AssignmentView view) {
        if (!view.handRaise()) {
            return Stream.empty();
        }
        List<Activity> activities = view.recentActivity() == null ? List.of() : view.recentActivity();
        return Stream.of(activities.stream()
                .map(Activity::name)
                .filter(Codes::handRaise)
                .findFirst()
                .map(Codes::activity)
                .orElse("Asked to be contacted"));
    }

    private static Stream<String> strongest(AssignmentView view) {
        if (view.score() == null || view.score().contributions() == null) {
            return Stream.empty();
        }
        return view.score().contributions().stream()
                .filter(line -> line.points().signum() > 0 && Person.known(line.reason()))
                .sorted(Comparator.comparing((Contribution line) -> "FIT".equals(line.dimension()))
                        .thenComparing(
                                Comparator.comparing(Contribution::points).reversed()))
                .map(Contribution::reason);
    }

    /** Abbreviations such as VP keep their capitals. */
    private static String lowerFirst(String text) {
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return word ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }
}
