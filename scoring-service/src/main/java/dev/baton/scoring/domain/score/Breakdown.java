package dev.baton.scoring.domain.score;

import dev.baton.scoring.domain.score.Contribution.Lost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The contributions of one dimension on their way to its sum: the caps of groups, then that of the dimension, take from
 * contributions, so that these still sum to the score. The model's last rules lose first.
 */
final class Breakdown {

    private static final int ALL = Integer.MIN_VALUE;

    private final List<Contribution> given = new ArrayList<>();
    private int[] groups = new int[16];

    /** Adds a contribution; the group is its index, or −1. */
    void add(Contribution contribution, int group) {
        if (given.size() == groups.length) {
            groups = Arrays.copyOf(groups, 2 * groups.length);
        }
        groups[given.size()] = group;
        given.add(contribution);
    }

    /** The contributions with what the caps leave of them. */
    List<Contribution> within(long[] groupCaps, long least, long most) {
        for (int group = 0; group < groupCaps.length; group++) {
            bound(group, -groupCaps[group], groupCaps[group], Lost::toGroup);
        }
        bound(ALL, least, most, Lost::toDimension);
        return given;
    }

    /** The sum of the contributions. */
    static long sum(List<Contribution> contributions) {
        long sum = 0;
        for (Contribution contribution : contributions) {
            sum += contribution.points();
        }
        return sum;
    }

    /** Takes what lies beyond the bounds from contributions of its own sign, the last first. */
    private void bound(int group, long least, long most, BiFunction<Lost, Long, Lost> booked) {
        long sum = 0;
        for (int i = 0; i < given.size(); i++) {
            sum += in(group, i) ? given.get(i).points() : 0;
        }
        long excess = sum > most ? sum - most : Math.min(0, sum - least);
        for (int i = given.size() - 1; i >= 0 && excess != 0; i--) {
            long points = given.get(i).points();
            if (in(group, i) && Long.signum(points) == Long.signum(excess)) {
                long taken = excess > 0 ? Math.min(points, excess) : Math.max(points, excess);
                given.set(i, given.get(i).losing(booked.apply(given.get(i).lost(), taken)));
                excess -= taken;
            }
        }
    }

    private boolean in(int group, int index) {
        return group == ALL || groups[index] == group;
    }
}
