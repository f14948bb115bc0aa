package dev.baton.ingest.domain.human;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What the activity around one mail tells, which no event tells alone: named rules, in the order of their evidence. Each
 * gets a group in the order of time and answers which of it a machine did.
 */
enum BurstRule {
    /** Scanners act on a mail as it comes in; people need to see it first. */
    TOO_SOON(Scope.MAILBOX, new Finding(10, "within seconds of the mail's delivery")) {
        @Override
        Set<UUID> marked(List<MailActivity> group, Habits habits) {
            Optional<Instant> delivered = group.stream()
                    .filter(activity -> activity.act() == MailAct.DELIVERY)
                    .map(MailActivity::happenedAt)
                    .min(Comparator.naturalOrder());
            return delivered
                    .map(at -> ids(
                            group,
                            activity -> !activity.happenedAt().isBefore(at.minus(SCANNED_BEFORE))
                                    && activity.happenedAt().isBefore(at.plus(habits.afterDelivery()))))
                    .orElse(Set.of());
        }
    },
    /** People read what they clicked. */
    MANY_LINKS(Scope.MAILBOX, new Finding(5, "many links of one mail within seconds")) {
        @Override
        Set<UUID> marked(List<MailActivity> group, Habits habits) {
            return Dense.in(group, MailActivity::link, habits.links(), habits.linksWithin());
        }
    },
    /** Who clicks what nobody sees clicked the rest as well. */
    BESIDE_THE_HONEYPOT(Scope.MAILBOX, new Finding(2, "clicked along with a link that people cannot see")) {
        @Override
        Set<UUID> marked(List<MailActivity> group, Habits habits) {
            List<MailActivity> hidden =
                    group.stream().filter(MailActivity::honeypot).toList();
            return ids(group, activity -> hidden.stream()
                    .anyMatch(trap -> activity.sameClient(trap) || near(activity, trap, habits.nearHoneypot())));
        }
    },
    /** A gateway walks through the mails of a whole company. */
    MANY_RECIPIENTS(Scope.ADDRESS, new Finding(5, "one mail of many recipients from one address within seconds")) {
        @Override
        Set<UUID> marked(List<MailActivity> group, Habits habits) {
            return Dense.in(group, MailActivity::recipient, habits.recipients(), habits.recipientsWithin());
        }
    };

    /** Longest a scanner looks at a mail before it lets it in. */
    private static final Duration SCANNED_BEFORE = Duration.ofHours(1);

    /** What a rule looks at together. */
    enum Scope {
        /** One mail of one recipient. */
        MAILBOX,
        /** One mail at one address. */
        ADDRESS
    }

    private final Scope scope;
    private final Finding finding;

    BurstRule(Scope scope, Finding finding) {
        this.scope = scope;
        this.finding = finding;
    }

    Scope scope() {
        return scope;
    }

    Finding finding() {
        return finding;
    }

    /** Ids of the activity that a machine did, out of a group in the order of time. */
    abstract Set<UUID> marked(List<MailActivity> group, Habits habits);

    private static Set<UUID> ids(List<MailActivity> group, Predicate<MailActivity> wanted) {
        Set<UUID> ids = new HashSet<>();
        for (MailActivity activity : group) {
            if (activity.isJudged() && wanted.test(activity)) {
                ids.add(activity.eventId());
            }
        }
        return ids;
    }

    private static boolean near(MailActivity one, MailActivity other, Duration distance) {
        return Duration.between(one.happenedAt(), other.happenedAt()).abs().compareTo(distance) <= 0;
    }
}
