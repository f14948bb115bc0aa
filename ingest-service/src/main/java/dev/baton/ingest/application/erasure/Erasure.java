package dev.baton.ingest.application.erasure;

import java.time.Instant;
import java.util.List;

/**
 * Somebody to be forgotten, and how far the search for what is kept of them has come.
 *
 * @param leadId  whom scoring knew them as
 * @param at      when it was asked; null in steps from before this was told
 * @param salt    of the fingerprints
 * @param people  fingerprints of what names the person
 * @param devices fingerprints of devices
 * @param place   where the search stands
 * @param after   key of the last that was looked at there, null at its beginning
 * @param again   whether everything is looked through for the second time
 */
public record Erasure(
        String leadId,
        Instant at,
        String salt,
        List<String> people,
        List<String> devices,
        Place place,
        String after,
        boolean again) {

    public Erasure {
        people = people == null ? List.of() : List.copyOf(people);
        devices = devices == null ? List.of() : List.copyOf(devices);
        place = place == null ? Place.REJECTIONS : place;
    }

    /** At its beginning. */
    public static Erasure of(String leadId, Instant at, String salt, List<String> people, List<String> devices) {
        return new Erasure(leadId, at, salt, people, devices, Place.REJECTIONS, null, false);
    }

    Erasure behind(String key) {
        return new Erasure(leadId, at, salt, people, devices, place, key, again);
    }

    Erasure at(Place next) {
        return new Erasure(leadId, at, salt, people, devices, next, null, again);
    }

    Erasure onceMore() {
        return new Erasure(leadId, at, salt, people, devices, Place.REJECTIONS, null, true);
    }
}
