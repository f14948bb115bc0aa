package dev.baton.ingest.domain.erasure;

import dev.baton.ingest.domain.erasure.ForgottenPerson.Trace;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Several who asked to be forgotten, looked for at once. Not safe for several threads. */
public final class ForgottenPeople {

    private static final int MOST_REMEMBERED = 20_000;

    private final List<ForgottenPerson> people;
    /** Words that tell of nobody, the latest so many: a word costs a hash for everybody, and most of a file's come again. */
    private final Set<String> nobodys = new LinkedHashSet<>();

    public ForgottenPeople(List<ForgottenPerson> people) {
        this.people = List.copyOf(people);
    }

    /** Whether there is nobody to look for. */
    public boolean isEmpty() {
        return people.isEmpty();
    }

    /** Whether it is about any of them. */
    public boolean areMeantBy(Kept kept) {
        if (people.isEmpty()) {
            return false;
        }
        for (String word : Words.of(kept.text())) {
            if (!nobodys.contains(word) && means(word, kept.namesSomebody())) {
                return true;
            }
        }
        return false;
    }

    private boolean means(String word, boolean somebodyIsNamed) {
        boolean nobody = true;
        for (ForgottenPerson person : people) {
            Trace trace = person.traceIn(word);
            if (trace == Trace.PERSON || (trace == Trace.DEVICE && !somebodyIsNamed)) {
                return true;
            }
            nobody &= trace == Trace.NONE;
        }
        if (nobody) {
            remember(word);
        }
        return false;
    }

    private void remember(String word) {
        nobodys.add(word);
        if (nobodys.size() > MOST_REMEMBERED) {
            Iterator<String> oldest = nobodys.iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
