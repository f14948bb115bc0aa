package dev.baton.ingest.domain.erasure;

import java.util.List;
import java.util.Set;

/** Several who asked to be forgotten, looked for at once. Not safe for several threads. */
public final class ForgottenPeople {

    private final List<ForgottenPerson> people;

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
        Set<String> words = Words.of(kept.text());
        return people.stream().anyMatch(person -> person.isMeantBy(words, kept.namesSomebody()));
    }
}
