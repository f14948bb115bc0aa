package dev.baton.ingest.application;

import dev.baton.ingest.application.EventLog.Entry;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what became durable, by source, in memory: two additions a request. Holds one entry per source. */
@Singleton
public class UsageCounter {

    private record Counts(LongAdder accepted, LongAdder rejected) {}

    private final Map<String, Counts> bySource = new ConcurrentHashMap<>();

    /** How many entries of a source there are. */
    record Share(String source, int accepted, int rejected) {}

    /** What there is to count once the entries are durable; those of a request are of one source, and are one share. */
    static List<Share> sharesOf(List<Entry> durable) {
        List<Share> shares = new ArrayList<>(1);
        int from = 0;
        while (from < durable.size()) {
            String source = sourceOf(durable.get(from));
            int rejected = 0;
            int to = from;
            while (to < durable.size() && source.equals(sourceOf(durable.get(to)))) {
                // what is held back was accepted: it only waits to be judged
                rejected += durable.get(to) instanceof Entry.Rejected ? 1 : 0;
                to++;
            }
            shares.add(new Share(source, to - from - rejected, rejected));
            from = to;
        }
        return shares;
    }

    /** Counts what is durable. */
    void count(List<Share> durable) {
        durable.forEach(share -> add(share.source(), share.accepted(), share.rejected()));
    }

    /** What was counted since the last time it was taken. */
    public List<UsageStore.Line> take() {
        List<UsageStore.Line> lines = new ArrayList<>();
        bySource.forEach((source, counts) -> {
            long accepted = counts.accepted().sumThenReset();
            long rejected = counts.rejected().sumThenReset();
            if (accepted + rejected > 0) {
                lines.add(new UsageStore.Line(UUID.fromString(source), accepted, rejected));
            }
        });
        return lines;
    }

    /** Takes back what could not be written down. */
    public void giveBack(List<UsageStore.Line> lines) {
        lines.forEach(line -> add(line.sourceId().toString(), line.accepted(), line.rejected()));
    }

    private void add(String source, long accepted, long rejected) {
        Counts counts = bySource.computeIfAbsent(source, unseen -> new Counts(new LongAdder(), new LongAdder()));
        counts.accepted().add(accepted);
        counts.rejected().add(rejected);
    }

    private static String sourceOf(Entry entry) {
        return switch (entry) {
            case Entry.Accepted accepted -> accepted.event().sourceId();
            case Entry.Held held -> held.event().sourceId();
            case Entry.Rejected rejected -> rejected.event().sourceId();
        };
    }
}
