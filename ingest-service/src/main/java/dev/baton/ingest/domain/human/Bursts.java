package dev.baton.ingest.domain.human;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Judges the activity around mails in one pass: every {@link BurstRule} is asked about every group, in order.
 *
 * <p>Evidence only adds up: a confidence told before never rises, so that judging again, with more or with less of the
 * surroundings at hand, takes nothing back.
 */
public final class Bursts {

    private static final Comparator<MailActivity> IN_TIME =
            Comparator.comparing(MailActivity::happenedAt).thenComparing(MailActivity::eventId);

    private record Group(BurstRule.Scope scope, String mail, String of) {}

    private final Habits habits;

    public Bursts(Habits habits) {
        this.habits = habits;
    }

    /** The confidence of each, in view of all. */
    public Map<UUID, HumanConfidence> judge(Collection<MailActivity> activities) {
        List<MailActivity> inTime = activities.stream().sorted(IN_TIME).toList();
        Map<UUID, List<Finding>> findings = new HashMap<>();
        groups(inTime).forEach((group, members) -> {
            for (BurstRule rule : BurstRule.values()) {
                if (rule.scope() == group.scope()) {
                    rule.marked(members, habits).forEach(id -> findings.computeIfAbsent(id, any -> new ArrayList<>())
                            .add(rule.finding()));
                }
            }
        });
        return inTime.stream().collect(Collectors.toMap(MailActivity::eventId, activity -> activity.told()
                .and(findings.getOrDefault(activity.eventId(), List.of()))));
    }

    private static Map<Group, List<MailActivity>> groups(List<MailActivity> inTime) {
        Map<Group, List<MailActivity>> groups = new LinkedHashMap<>();
        for (MailActivity activity : inTime) {
            add(groups, new Group(BurstRule.Scope.MAILBOX, activity.mail(), activity.recipient()), activity);
            if (activity.address() != null) {
                add(groups, new Group(BurstRule.Scope.ADDRESS, activity.mail(), activity.address()), activity);
            }
        }
        return groups;
    }

    private static void add(Map<Group, List<MailActivity>> groups, Group group, MailActivity activity) {
        groups.computeIfAbsent(group, any -> new ArrayList<>()).add(activity);
    }
}
