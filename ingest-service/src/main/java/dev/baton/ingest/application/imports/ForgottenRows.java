package dev.baton.ingest.application.imports;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.application.imports.ImportLeases.Forgotten;
import dev.baton.ingest.application.imports.RowFiles.FileRow;
import dev.baton.ingest.application.imports.RowJudge.Judged;
import dev.baton.ingest.domain.erasure.ForgottenPeople;
import dev.baton.ingest.domain.erasure.ForgottenPerson;
import dev.baton.ingest.domain.erasure.Kept;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Drops the rows of people who asked to be forgotten after the file was uploaded: running it would bring them back, and keeping
 * what was wrong with their rows would keep them.
 */
final class ForgottenRows {

    private final ImportLeases leases;
    private final UUID id;
    private final Charset charset;
    private List<Forgotten> known = List.of();
    private ForgottenPeople people = new ForgottenPeople(List.of());

    /** @param charset of the rows */
    ForgottenRows(ImportLeases leases, UUID id, Charset charset) {
        this.leases = leases;
        this.id = id;
        this.charset = charset;
    }

    /** Learns who was forgotten meanwhile. */
    void refresh() {
        List<Forgotten> now = leases.forgotten(id);
        if (!now.equals(known)) {
            known = now;
            people = new ForgottenPeople(now.stream()
                    .map(one -> new ForgottenPerson(one.salt(), one.people(), one.devices()))
                    .toList());
        }
    }

    /** What becomes of the row, by who it is about. */
    Judged less(FileRow row, Judged judged) {
        if (people.isEmpty()) {
            return judged;
        }
        return switch (judged) {
            case Judged.Taken taken -> people.areMeantBy(kept(row, taken)) ? new Judged.Forgotten() : taken;
            // whom it names is not known of a row that can't be read
            case Judged.Refused refused ->
                people.areMeantBy(new Kept("", text(row), true)) ? new Judged.Forgotten() : refused;
            case Judged.Known nothing -> nothing;
            case Judged.LeftOut nothing -> nothing;
            case Judged.Forgotten already -> already;
        };
    }

    /** Whether any of them is spoken of. */
    boolean mentionedIn(String text) {
        return people.areMeantBy(new Kept("", text, false));
    }

    private Kept kept(FileRow row, Judged.Taken taken) {
        List<Object> words = new ArrayList<>();
        words.add(text(row));
        boolean named = false;
        for (Entry entry : taken.entries()) {
            AcceptedEvent event =
                    switch (entry) {
                        case Entry.Accepted accepted -> accepted.event();
                        case Entry.Held held -> held.event();
                        case Entry.Rejected refused -> throw new IllegalStateException("a row is taken whole");
                    };
            named |= event.userId() != null;
            // a mapping may make an identifier of several columns
            words.add(event.userId());
            words.add(event.anonymousId());
            words.add(event.previousId());
            words.addAll(event.traits().values());
        }
        return new Kept("", lines(words), named);
    }

    private String text(FileRow row) {
        return row.row() == null
                ? new String(row.bytes(), charset)
                : lines(row.row().values());
    }

    private static String lines(List<?> values) {
        return values.stream().filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining("\n"));
    }
}
