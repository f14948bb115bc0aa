package dev.baton.scoring.inbound.console.page;

import dev.baton.kit.console.Moment;
import dev.baton.kit.text.EmailAddress;
import dev.baton.scoring.application.LeadViews;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A lead in the list.
 *
 * @param id         its id
 * @param who        name, else address, else user id, else that there is none
 * @param line       title and company, null where neither is known
 * @param stage      in words, null before lifecycle told one
 * @param standing   qualified, resting, disqualified, or null
 * @param tone       of the standing
 * @param score      total, whole points
 * @param grade      letter and digit
 * @param meaning    the grade in words
 * @param fit        width of the bar's part, points
 * @param engagement width of the other part, points
 * @param complete   how much of the profile is known, percent
 * @param scored     when it was scored last
 */
public record LeadRow(
        String id,
        String who,
        String line,
        String stage,
        String standing,
        String tone,
        int score,
        String grade,
        String meaning,
        int fit,
        int engagement,
        int complete,
        Moment scored) {

    /** The row of a lead. */
    public static LeadRow of(LeadViews.Line line, Instant now) {
        String standing = standing(line);
        return new LeadRow(
                line.id().toString(),
                who(line),
                Stream.of(line.title(), line.company())
                        .filter(Objects::nonNull)
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(" · "), text -> text.isEmpty() ? null : text)),
                stage(line.stage()),
                standing,
                "qualified".equals(standing) ? "accent" : "",
                Points.whole(line.score()),
                line.grade(),
                GradeWords.of(line.grade()),
                Points.whole(line.fit()),
                Points.whole(line.engagement()),
                Points.percent(line.completeness()),
                Moment.of(line.scoredAt(), now));
    }

    /** Name, else address, else user id, else that there is none. */
    static String who(LeadViews.Line line) {
        return Stream.of(line.name(), EmailAddress.readable(line.email()), line.userId())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(line.known() ? "Unnamed person" : "Anonymous visitor");
    }

    /** A stage in words; MQL and SQL stay as they are. */
    static String stage(String stage) {
        return switch (stage) {
            case null -> null;
            case "MQL", "SQL" -> stage;
            default ->
                stage.charAt(0) + stage.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private static String standing(LeadViews.Line line) {
        if (line.disqualified()) {
            return "disqualified";
        }
        if (line.qualified()) {
            return "qualified";
        }
        return line.restingSince() == null ? null : "resting";
    }
}
