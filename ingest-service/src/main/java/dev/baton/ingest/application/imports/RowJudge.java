package dev.baton.ingest.application.imports;

import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.application.ItemJudge;
import dev.baton.ingest.application.Judgement;
import dev.baton.ingest.application.Outcome;
import dev.baton.ingest.application.imports.RowFiles.FileRow;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.Reception;
import dev.baton.ingest.domain.imports.MappedRow;
import dev.baton.ingest.domain.imports.Mapping;
import dev.baton.ingest.domain.imports.MessageKeys;
import dev.baton.ingest.domain.imports.RowError;
import dev.baton.ingest.domain.imports.RowMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What becomes of a row: mapped to calls, and each judged as any call of a request is. A row is taken whole or not at
 * all, so that mending it and importing it again is always right.
 */
final class RowJudge {

    private final ItemJudge judge;
    private final Mapping mapping;
    private final RowMapper mapper;
    private final String salt;
    private final Predicate<Entry> known;

    /** What became of a row. */
    sealed interface Judged {

        /** Its entries have to be made durable. */
        record Taken(List<Entry> entries) implements Judged {}

        /** All of it was imported before. */
        record Known() implements Judged {}

        /** Nothing of it counts. */
        record Refused(List<RowError> errors) implements Judged {}

        /** It is about somebody who asked to be forgotten; nothing of it counts, and nothing of it is kept. */
        record Forgotten() implements Judged {}

        /** The mapping leaves it out. */
        record LeftOut() implements Judged {}
    }

    /**
     * @param salt  empty, or what makes its messages new
     * @param known whether an entry is known to have been emitted by this run
     */
    RowJudge(ItemJudge judge, Mapping mapping, int mostEvents, String salt, Predicate<Entry> known) {
        this.judge = judge;
        this.mapping = mapping;
        this.mapper = new RowMapper(mapping, mostEvents);
        this.salt = salt;
        this.known = known;
    }

    /** @param before whether the whole row is known to have been emitted by an earlier run */
    Judged judge(FileRow row, Reception reception, boolean before) {
        if (row.error() != null) {
            return new Judged.Refused(List.of(row.error()));
        }
        if (row.item() != null && row.item().flaw() != null) {
            return new Judged.Refused(List.of(error(row.item().flaw())));
        }
        MessageKeys keys = MessageKeys.of(salt, mapping.key(), row.row(), row.bytes());
        if (mapping.calls()) {
            return judged(List.of(itself(row.item(), keys)), reception, before);
        }
        return switch (mapper.map(row.row(), keys)) {
            case MappedRow.Skipped skipped -> new Judged.LeftOut();
            case MappedRow.Faulty faulty -> new Judged.Refused(faulty.errors());
            case MappedRow.Calls calls ->
                judged(
                        calls.calls().stream()
                                .map(call -> new RawItem(call, null, weight(call)))
                                .toList(),
                        reception,
                        before);
        };
    }

    private Judged judged(List<RawItem> items, Reception reception, boolean before) {
        Judgement judgement = new Judgement(items.size());
        for (RawItem item : items) {
            judge.judgeHistory(item, reception, () -> "", judgement);
        }
        List<RowError> errors = judgement.outcomes().stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(refused -> error((Outcome.Refused) refused))
                .distinct()
                .toList();
        if (!errors.isEmpty()) {
            return new Judged.Refused(errors);
        }
        List<Entry> fresh = new ArrayList<>(judgement.entries());
        fresh.removeIf(known);
        return before || fresh.isEmpty() ? new Judged.Known() : new Judged.Taken(fresh);
    }

    private static RowError error(Outcome.Refused refused) {
        return new RowError(
                refused.verdict().code().name(),
                refused.verdict().pointer(),
                refused.verdict().code().detail());
    }

    private static RowError error(RawItem.Flaw flaw) {
        return new RowError(flaw.code().name(), flaw.pointer(), flaw.code().detail());
    }

    private RawItem itself(RawItem item, MessageKeys keys) {
        if (!(item.value() instanceof Map<?, ?> fields) || (fields.get("messageId") != null && salt.isEmpty())) {
            return item;
        }
        Map<Object, Object> named = new LinkedHashMap<>(fields);
        named.put("messageId", keys.messageId());
        return new RawItem(named, item.flaw(), item.bytes());
    }

    /** About the length it would have as JSON: the limit is for what consumers carry. */
    private static int weight(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .mapToInt(entry -> weight(entry.getKey()) + weight(entry.getValue()) + 2)
                        .sum();
            case List<?> list -> list.stream().mapToInt(RowJudge::weight).sum() + 2;
            case String text -> text.length() + 2;
            case null, default -> 8;
        };
    }
}
