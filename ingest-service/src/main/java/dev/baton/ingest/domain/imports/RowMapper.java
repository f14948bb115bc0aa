package dev.baton.ingest.domain.imports;

import dev.baton.ingest.domain.ItemWarning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows to calls, by a mapping: what is known of the person first, then the events in their declared order, then the
 * outcome. A function of the row alone.
 */
public final class RowMapper {

    private static final String EMAIL = "email";

    private final Mapping mapping;
    private final int mostEvents;
    private final FieldReader fields;

    /** @param mostEvents most events one row may become */
    public RowMapper(Mapping mapping, int mostEvents) {
        this.mapping = mapping;
        this.mostEvents = mostEvents;
        this.fields = new FieldReader(mapping.notAnswered());
    }

    /** The row's calls, or everything that is wrong with it. */
    public MappedRow map(Row row, MessageKeys keys) {
        if (row.blank() || !mapping.where().holds(row, mapping.notAnswered())) {
            return new MappedRow.Skipped();
        }
        if (keys == null) {
            return new MappedRow.Faulty(
                    List.of(RowError.of(RowErrorCode.KEY_MISSING, String.join("+", mapping.key()))));
        }
        Work work = new Work(row, keys);
        work.person();
        mapping.events().forEach(work::events);
        work.outcome();
        if (!work.faults.isEmpty()) {
            return new MappedRow.Faulty(work.faults);
        }
        return work.calls.isEmpty() ? new MappedRow.Skipped() : new MappedRow.Calls(work.calls);
    }

    /** One row on its way. */
    private final class Work {

        private final Row row;
        private final MessageKeys keys;
        private final List<RowError> faults = new ArrayList<>();
        private final List<Map<String, Object>> calls = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Object userId;
        private final Object anonymousId;
        private final Object at;

        Work(Row row, MessageKeys keys) {
            this.row = row;
            this.keys = keys;
            this.userId = value(mapping.userId());
            this.anonymousId = value(mapping.anonymousId());
            this.at = value(mapping.at());
        }

        void person() {
            Map<String, Object> traits = values(mapping.traits());
            Field email = mapping.traits().get(EMAIL);
            if (ItemWarning.isUnusable(traits.get(EMAIL))) {
                traits.remove(EMAIL);
                if (!email.omitFaults()) {
                    faults.add(RowError.of(RowErrorCode.EMAIL_INVALID, email.name()));
                }
            }
            if (!traits.isEmpty()) {
                // sorted, so that another order of the mapping is no news
                Map<String, Object> call = call("identify", at, "traits/" + new TreeMap<>(traits));
                call.put("traits", traits);
                calls.add(call);
            }
        }

        void events(EventRule rule) {
            if (!rule.when().holds(row, mapping.notAnswered())) {
                return;
            }
            Object name = value(rule.name());
            long times = rule.times() == null ? 1 : count(rule.times());
            if (calls.size() + times > mostEvents) {
                faults.add(
                        RowError.of(RowErrorCode.TOO_MANY_EVENTS, rule.times().name()));
                return;
            }
            if (name == null || times == 0) {
                return;
            }
            Object own = value(rule.at());
            Map<String, Object> properties = values(rule.properties());
            for (int i = 0; i < times; i++) {
                // the n-th of its name: a count that has grown since adds only what is new
                int number = numbers.merge(rule.type() + "/" + name, 1, Integer::sum);
                Map<String, Object> call =
                        call(rule.type(), own == null ? at : own, rule.type() + "/" + name + "/" + number);
                call.put(rule.type().equals("track") ? "event" : "name", name);
                call.put("properties", properties);
                calls.add(call);
            }
        }

        void outcome() {
            OutcomeRule rule = mapping.outcome();
            if (rule == null) {
                return;
            }
            Object raw = row.get(rule.column());
            String text = raw == null ? "" : raw.toString().strip();
            String outcome = rule.won().contains(text) ? "won" : rule.lost().contains(text) ? "lost" : null;
            if (outcome == null) {
                boolean answered = !text.isEmpty() && !mapping.notAnswered().contains(text);
                if (answered && !rule.open().isEmpty() && !rule.open().contains(text)) {
                    faults.add(RowError.of(RowErrorCode.OUTCOME_UNKNOWN, rule.column()));
                }
                return;
            }
            Object own = value(rule.at());
            Map<String, Object> call = call("outcome", own == null ? at : own, "outcome/" + outcome);
            call.put("event", outcome);
            Map<String, Object> properties = values(rule.properties());
            if (outcome.equals("won")) {
                // why something was lost, which a constant would say of what was won too
                properties.remove("reason");
            }
            call.put("properties", properties);
            calls.add(call);
        }

        private Map<String, Object> call(String type, Object when, String slot) {
            Map<String, Object> call = new LinkedHashMap<>();
            call.put("type", type);
            call.put("messageId", keys.messageId(slot));
            call.put("userId", userId);
            call.put("anonymousId", anonymousId);
            call.put("timestamp", when);
            return call;
        }

        private Object value(Field field) {
            return field == null ? null : fields.value(field, row, faults);
        }

        private Map<String, Object> values(Map<String, Field> wanted) {
            Map<String, Object> values = new LinkedHashMap<>();
            wanted.forEach((name, field) -> {
                Object value = value(field);
                if (value != null) {
                    values.put(name, value);
                }
            });
            return values;
        }

        private long count(Field field) {
            Object value = value(field);
            if (value == null) {
                return 0;
            }
            if (value instanceof Number number
                    && number.doubleValue() >= 0
                    && number.doubleValue() < Integer.MAX_VALUE) {
                return Math.round(number.doubleValue());
            }
            faults.add(RowError.of(RowErrorCode.NUMBER_INVALID, field.name()));
            return 0;
        }
    }
}
