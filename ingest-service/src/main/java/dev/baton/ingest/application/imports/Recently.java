package dev.baton.ingest.application.imports;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** The latest ids of a run, so many and no more: repetitions near each other in a file are told as such. */
final class Recently {

    private static final int MOST = 50_000;

    private final Set<UUID> ids = new LinkedHashSet<>();

    boolean holds(UUID id) {
        return ids.contains(id);
    }

    void add(UUID id) {
        ids.add(id);
        if (ids.size() > MOST) {
            Iterator<UUID> oldest = ids.iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
