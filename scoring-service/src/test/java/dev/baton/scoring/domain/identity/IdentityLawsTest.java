package dev.baton.scoring.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.lead.LeadEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Where people keep their devices and addresses to themselves, order and batches do not matter. */
class IdentityLawsTest {

    private record Act(int person, LeadEvent event) {}

    @Property(tries = 500)
    void inAnyOrderAndAnySplitEveryPersonIsOneLead(
            @ForAll("lives") List<Act> acts, @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int batch) {
        // Given
        List<Act> shuffled = new ArrayList<>(acts);
        Collections.shuffle(shuffled, new Random(seed));

        // When
        Map<UUID, UUID> placed = placedInBatches(shuffled, batch);

        // Then
        Map<Integer, Set<UUID>> leadsOfPerson = new HashMap<>();
        Map<UUID, Set<Integer>> personsOfLead = new HashMap<>();
        for (Act act : acts) {
            UUID lead = placed.get(act.event().id());
            leadsOfPerson.computeIfAbsent(act.person(), any -> new HashSet<>()).add(lead);
            personsOfLead.computeIfAbsent(lead, any -> new HashSet<>()).add(act.person());
        }
        assertThat(leadsOfPerson.values()).allMatch(leads -> leads.size() == 1);
        assertThat(personsOfLead.values()).allMatch(persons -> persons.size() == 1);
    }

    /** Keeps between batches what the store keeps: identifiers, leads, and the re-pointing of events. */
    private static Map<UUID, UUID> placedInBatches(List<Act> acts, int size) {
        Map<Identifier, UUID> stored = new HashMap<>();
        Map<UUID, Person> leads = new HashMap<>();
        Map<UUID, UUID> placed = new HashMap<>();
        for (int from = 0; from < acts.size(); from += size) {
            IdentityBook book = new IdentityBook(Given::nextId);
            leads.values().forEach(book::enter);
            stored.forEach(book::enter);
            acts.subList(from, Math.min(acts.size(), from + size))
                    .forEach(act -> placed.put(act.event().id(), book.place(act.event())));
            placed.replaceAll((event, lead) -> book.current(lead));
            stored.putAll(book.added());
            stored.replaceAll((identifier, lead) -> book.current(lead));
            leads.clear();
            placed.values().forEach(lead -> leads.put(lead, book.person(lead)));
        }
        return placed;
    }

    @Provide
    Arbitrary<List<Act>> lives() {
        return Arbitraries.integers().between(1, 4).flatMap(people -> Arbitraries.integers()
                .between(0, people * 100 - 1)
                .list()
                .ofMaxSize(30)
                .map(choices -> acts(people, choices)));
    }

    /** Somewhere in each life stand the events that tie the user id to each address and each device to the person. */
    private static List<Act> acts(int people, List<Integer> choices) {
        List<Act> acts = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            acts.add(act(person, null, true, 0));
            acts.add(act(person, null, true, 1));
            acts.add(act(person, 0, true, -1));
            acts.add(act(person, 1, false, 1));
        }
        for (int choice : choices) {
            int person = choice / 100;
            int how = choice % 18;
            Integer device = how % 3 == 2 ? null : (Integer) (how % 3);
            acts.add(act(person, device, how / 3 % 2 == 0, how / 6 - 1));
        }
        acts.removeIf(act -> Identifiers.of(act.event()).all().isEmpty());
        return acts;
    }

    private static Act act(int person, Integer device, boolean withUser, int address) {
        LeadEvent event = IdentityBookTest.event(
                device == null ? null : "device-" + person + "-" + device,
                withUser ? "user-" + person : null,
                address < 0 ? null : "mail-" + person + "-" + address + "@acme.example");
        return new Act(person, event);
    }
}
