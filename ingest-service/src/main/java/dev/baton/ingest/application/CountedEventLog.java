package dev.baton.ingest.application;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import java.util.List;

/** Counts what becomes durable, whichever way it came in. */
@Decorator
@Priority(10)
public class CountedEventLog implements EventLog {

    private final EventLog log;
    private final UsageCounter counter;

    CountedEventLog(@Delegate @Any EventLog log, UsageCounter counter) {
        this.log = log;
        this.counter = counter;
    }

    @Override
    public Uni<Void> append(List<Entry> entries, Trace trace) {
        List<UsageCounter.Share> shares = UsageCounter.sharesOf(entries);
        return log.append(entries, trace).invoke(() -> counter.count(shares));
    }
}
