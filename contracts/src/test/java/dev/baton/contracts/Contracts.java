package dev.baton.contracts;

import dev.baton.contracts.assignment.AssignmentChanged;
import dev.baton.contracts.assignment.LeadUnassigned;
import dev.baton.contracts.assignment.SlaChanged;
import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.contracts.event.CorrectedEvent;
import dev.baton.contracts.event.RejectedEvent;
import dev.baton.contracts.lifecycle.LifecycleErased;
import dev.baton.contracts.lifecycle.TransitionRefused;
import dev.baton.contracts.lifecycle.Transitioned;
import dev.baton.contracts.score.LeadErased;
import dev.baton.contracts.score.LeadMerged;
import dev.baton.contracts.score.LeadSplit;
import dev.baton.contracts.score.ScoreChanged;
import dev.baton.contracts.score.ThresholdCrossed;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which record is the data of which type. */
final class Contracts {

    private Contracts() {}

    static Map<String, Class<?>> dataOfTypes() {
        Map<String, Class<?>> data = new TreeMap<>();
        data.put(EventTypes.EVENT_ACCEPTED, AcceptedEvent.class);
        data.put(EventTypes.EVENT_CORRECTED, CorrectedEvent.class);
        data.put(EventTypes.EVENT_REJECTED, RejectedEvent.class);
        data.put(EventTypes.SCORE_CHANGED, ScoreChanged.class);
        data.put(EventTypes.THRESHOLD_CROSSED, ThresholdCrossed.class);
        data.put(EventTypes.LEAD_MERGED, LeadMerged.class);
        data.put(EventTypes.LEAD_SPLIT, LeadSplit.class);
        data.put(EventTypes.LEAD_ERASED, LeadErased.class);
        data.put(EventTypes.LIFECYCLE_ERASED, LifecycleErased.class);
        data.put(EventTypes.TRANSITIONED, Transitioned.class);
        data.put(EventTypes.TRANSITION_REFUSED, TransitionRefused.class);
        data.put(EventTypes.ASSIGNMENT_CREATED, AssignmentChanged.class);
        data.put(EventTypes.ASSIGNMENT_ACKNOWLEDGED, AssignmentChanged.class);
        data.put(EventTypes.ASSIGNMENT_ACCEPTED, AssignmentChanged.class);
        data.put(EventTypes.ASSIGNMENT_REJECTED, AssignmentChanged.class);
        data.put(EventTypes.ASSIGNMENT_REASSIGNED, AssignmentChanged.class);
        data.put(EventTypes.ASSIGNMENT_EXPIRED, AssignmentChanged.class);
        data.put(EventTypes.SLA_WARNED, SlaChanged.class);
        data.put(EventTypes.SLA_BREACHED, SlaChanged.class);
        data.put(EventTypes.SLA_MET, SlaChanged.class);
        data.put(EventTypes.LEAD_UNASSIGNED, LeadUnassigned.class);
        return data;
    }

    /** Every constant of {@link EventTypes}. */
    static Set<String> types() {
        return constants(EventTypes.class);
    }

    /** Every topic of {@link Topics}. */
    static Set<String> topics() {
        Set<String> topics = constants(Topics.class);
        topics.remove(Topics.DEAD_LETTER_SUFFIX);
        return topics;
    }

    private static Set<String> constants(Class<?> holder) {
        Set<String> values = new TreeSet<>();
        Arrays.stream(holder.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == String.class)
                .forEach(field -> values.add(value(field)));
        return values;
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
