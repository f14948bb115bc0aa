package dev.baton.scoring.domain.identity;

import dev.baton.scoring.domain.lead.LeadEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Places events with leads and finds merges, for one batch: filled with what is stored of the identifiers that occur,
 * then asked event by event.
 *
 * <p>While nobody shares devices or addresses, the outcome is the same for every order of events. A device that several
 * known people use stays with the one it was first seen with; an address that two user ids claim stays with the first.
 */
public final class IdentityBook {

    /**
     * Two leads are one.
     *
     * @param survivor goes on
     * @param absorbed ends in the survivor
     * @param reason   the kind of identifier that joined them
     */
    public record Merge(UUID survivor, UUID absorbed, Identifier.Kind reason) {}

    private final Map<Identifier, UUID> owners = new HashMap<>();
    private final Map<UUID, Person> persons = new HashMap<>();
    private final Map<UUID, UUID> absorbedInto = new HashMap<>();
    private final Map<Identifier, UUID> added = new TreeMap<>();
    private final List<Merge> merges = new ArrayList<>();
    private final Supplier<UUID> newIds;

    /** @param newIds gives the ids of new leads, in ascending order */
    public IdentityBook(Supplier<UUID> newIds) {
        this.newIds = newIds;
    }

    /** Enters a stored lead. */
    public void enter(Person person) {
        persons.put(person.id(), person);
    }

    /** Enters a stored identifier of an entered lead. */
    public void enter(Identifier identifier, UUID lead) {
        owners.put(identifier, lead);
    }

    /** The lead an event belongs to, new where nobody is recognised; null where the event names nobody at all. */
    public UUID place(LeadEvent event) {
        Identifiers identifiers = Identifiers.of(event);
        if (identifiers.all().isEmpty()) {
            return null;
        }
        Person target = recognised(identifiers);
        if (target == null) {
            target = new Person(newIds.get(), null, false);
        }
        target = target.with(identifiers);
        persons.put(target.id(), target);
        target = joinEmail(target, identifiers.email());
        target = joinDevices(target, identifiers);
        for (Identifier identifier : identifiers.all()) {
            if (owners.putIfAbsent(identifier, target.id()) == null) {
                added.put(identifier, target.id());
            }
        }
        return target.id();
    }

    /** The lead that an id stands for after the merges of this batch. */
    public UUID current(UUID lead) {
        UUID at = lead;
        while (absorbedInto.containsKey(at)) {
            at = absorbedInto.get(at);
        }
        return at;
    }

    /** What is known of a lead now. */
    public Person person(UUID lead) {
        return persons.get(current(lead));
    }

    /** Identifiers that were not stored before with their leads after all merges, in their order. */
    public Map<Identifier, UUID> added() {
        Map<Identifier, UUID> settled = new TreeMap<>();
        added.forEach((identifier, lead) -> settled.put(identifier, current(lead)));
        return settled;
    }

    /** The merges in the order they were found. */
    public List<Merge> merges() {
        return Collections.unmodifiableList(merges);
    }

    private Person recognised(Identifiers identifiers) {
        Person byUser = owner(identifiers.user());
        if (byUser != null) {
            return byUser;
        }
        Person byEmail = owner(identifiers.email());
        if (byEmail != null && (identifiers.user() == null || byEmail.userId() == null)) {
            return byEmail;
        }
        boolean named = identifiers.user() != null || identifiers.email() != null;
        for (Identifier device : identifiers.devices()) {
            Person byDevice = owner(device);
            if (byDevice != null && (!named || !byDevice.known())) {
                return byDevice;
            }
        }
        return null;
    }

    private Person joinEmail(Person target, Identifier email) {
        Person other = owner(email);
        if (other == null || other.id().equals(target.id()) || !other.mayBe(target)) {
            return target;
        }
        boolean targetIsOlder = target.id().compareTo(other.id()) < 0;
        return targetIsOlder ? merge(target, other, email) : merge(other, target, email);
    }

    /** A device that belongs to nobody yet brings what was done on it. */
    private Person joinDevices(Person target, Identifiers identifiers) {
        Person joined = target;
        for (Identifier device : identifiers.devices()) {
            Person other = owner(device);
            if (other != null && !other.id().equals(joined.id()) && !other.known()) {
                joined = merge(joined, other, device);
            }
        }
        return joined;
    }

    private Person merge(Person survivor, Person absorbed, Identifier by) {
        String userId = survivor.userId() == null ? absorbed.userId() : survivor.userId();
        Person joined = new Person(survivor.id(), userId, survivor.known() || absorbed.known());
        persons.put(joined.id(), joined);
        persons.remove(absorbed.id());
        absorbedInto.put(absorbed.id(), joined.id());
        merges.add(new Merge(joined.id(), absorbed.id(), by.kind()));
        return joined;
    }

    private Person owner(Identifier identifier) {
        UUID lead = identifier == null ? null : owners.get(identifier);
        return lead == null ? null : persons.get(current(lead));
    }
}
