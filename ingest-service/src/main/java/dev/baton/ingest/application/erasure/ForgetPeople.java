package dev.baton.ingest.application.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.ingest.domain.erasure.ForgottenPerson;
import dev.baton.ingest.domain.erasure.Kept;
import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWork;
import dev.baton.kit.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Deletes what ingest keeps of people who asked to be forgotten.
 *
 * <p>A search goes through every place in small steps, each one transaction and due work, so that any replica takes the next
 * and a crash repeats one step. It goes twice: what was on its way when the person was forgotten is found the second time.
 * Files that were uploaded before are not searched: who runs one meets the fingerprints, which are kept as long as the file.
 */
@ApplicationScoped
public class ForgetPeople {

    /** Name in the log and the dead letters. */
    public static final String CONSUMER = "ingest.erasures";

    /** Kind of the due work. */
    public static final String STEP = "erasure";

    /** How many are looked at in one step: all of them may be as large as an item may be. */
    static final int AT_ONCE = 50;

    private static final Duration ON_ITS_WAY = Duration.ofMinutes(15);

    private final UnitOfWork unitOfWork;
    private final Traces traces;
    private final DueWork dueWork;
    private final ObjectMapper json;
    private final Clock clock = Clock.systemUTC();

    public ForgetPeople(UnitOfWork unitOfWork, Traces traces, DueWork dueWork, ObjectMapper json) {
        this.unitOfWork = unitOfWork;
        this.traces = traces;
        this.dueWork = dueWork;
        this.json = json;
    }

    /** Begins the searches; one that is told of twice begins anew. */
    public Uni<Void> take(List<Erasure> erasures) {
        Instant now = now();
        List<Erasure> told = erasures.stream().distinct().toList();
        return unitOfWork.run(connection -> traces.remember(connection, told)
                .chain(() -> dueWork.schedule(
                        connection,
                        told.stream().map(erasure -> due(erasure, now)).toList())));
    }

    /** Takes the step that an item says, and makes the next one due. */
    public Uni<Void> step(SqlConnection connection, DueItem item) {
        Erasure erasure = read(item.data());
        return traces.next(connection, erasure.place(), erasure.after(), AT_ONCE)
                .chain(found -> traces.forget(connection, erasure.place(), meant(erasure, found))
                        .chain(() -> schedule(connection, erasure, found)));
    }

    private static List<String> meant(Erasure erasure, List<Kept> found) {
        ForgottenPerson person = new ForgottenPerson(erasure.salt(), erasure.people(), erasure.devices());
        return found.stream().filter(person::isMeantBy).map(Kept::key).toList();
    }

    private Uni<Void> schedule(SqlConnection connection, Erasure erasure, List<Kept> found) {
        if (found.size() == AT_ONCE) {
            return dueWork.schedule(
                    connection, List.of(due(erasure.behind(found.getLast().key()), now())));
        }
        return erasure.place()
                .next()
                .map(place -> dueWork.schedule(connection, List.of(due(erasure.at(place), now()))))
                .orElseGet(() -> erasure.again()
                        ? Uni.createFrom().voidItem()
                        : dueWork.schedule(connection, List.of(due(erasure.onceMore(), now().plus(ON_ITS_WAY)))));
    }

    private DueItem due(Erasure erasure, Instant at) {
        try {
            return new DueItem(STEP, erasure.leadId(), at, json.writeValueAsString(erasure));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Erasure read(String data) {
        try {
            return json.readValue(data, Erasure.class);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("what was written as JSON can be read", impossible);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
