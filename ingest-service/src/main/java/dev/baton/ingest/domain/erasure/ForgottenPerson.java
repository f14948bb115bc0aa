package dev.baton.ingest.domain.erasure;

import dev.baton.contracts.score.Fingerprint;
import dev.baton.kit.text.EmailAddress;
import java.util.List;
import java.util.Set;

/**
 * Somebody who asked to be forgotten, known by fingerprints alone.
 *
 * <p>As in scoring, an item is theirs when it names them by a user id, an address or a phone number, or when a device of theirs
 * is all it names: a device may have other users. Not safe for several threads.
 */
public final class ForgottenPerson {

    private final Fingerprint fingerprint;
    private final Set<String> people;
    private final Set<String> devices;

    /**
     * Knows somebody.
     *
     * @param salt    of the fingerprints
     * @param people  what names the person
     * @param devices what the person used
     */
    public ForgottenPerson(String salt, List<String> people, List<String> devices) {
        this.fingerprint = new Fingerprint(salt);
        this.people = Set.copyOf(people);
        this.devices = Set.copyOf(devices);
    }

    /** Whether it is about this person. */
    public boolean isMeantBy(Kept kept) {
        for (String word : Words.of(kept.text())) {
            Trace trace = traceIn(word);
            if (trace == Trace.PERSON || (trace == Trace.DEVICE && !kept.namesSomebody())) {
                return true;
            }
        }
        return false;
    }

    /** What a word tells of this person, as it stands or as a spelling of an e-mail address. */
    Trace traceIn(String word) {
        Trace trace = traceOf(fingerprint.of(word));
        return trace != Trace.NONE
                ? trace
                : EmailAddress.of(word)
                        .map(address -> traceOf(fingerprint.of(address.value())))
                        .orElse(Trace.NONE);
    }

    private Trace traceOf(String print) {
        return people.contains(print) ? Trace.PERSON : devices.contains(print) ? Trace.DEVICE : Trace.NONE;
    }

    /** What a word may tell of somebody. */
    enum Trace {
        PERSON,
        DEVICE,
        NONE
    }
}
