package dev.baton.ingest.domain.human;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Finds where much happened in a short time, in one walk over the activity. */
final class Dense {

    private Dense() {}

    /**
     * Ids of the judged activity that lies in some stretch of time no longer than {@code within} that holds at least
     * {@code least} different values.
     *
     * @param inTime  in the order of time
     * @param valueOf what is counted; null counts as none, but lies in the stretch all the same
     */
    static Set<UUID> in(List<MailActivity> inTime, Function<MailActivity, String> valueOf, int least, Duration within) {
        List<MailActivity> judged =
                inTime.stream().filter(MailActivity::isJudged).toList();
        Map<String, Integer> values = new HashMap<>();
        Set<UUID> marked = new HashSet<>();
        int first = 0;
        int firstUnmarked = 0;
        for (int last = 0; last < judged.size(); last++) {
            count(values, valueOf.apply(judged.get(last)), 1);
            while (apart(judged.get(first), judged.get(last)).compareTo(within) > 0) {
                count(values, valueOf.apply(judged.get(first++)), -1);
            }
            if (values.size() >= least) {
                for (int i = Math.max(first, firstUnmarked); i <= last; i++) {
                    marked.add(judged.get(i).eventId());
                }
                firstUnmarked = last + 1;
            }
        }
        return marked;
    }

    private static Duration apart(MailActivity one, MailActivity other) {
        return Duration.between(one.happenedAt(), other.happenedAt());
    }

    private static void count(Map<String, Integer> values, String value, int by) {
        if (value != null) {
            values.merge(value, by, (before, more) -> before + more == 0 ? null : before + more);
        }
    }
}
