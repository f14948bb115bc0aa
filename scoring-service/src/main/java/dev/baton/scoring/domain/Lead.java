package dev.baton.scoring.domain;

import dev.baton.scoring.domain.identity.Person;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.qualification.Standing;
import dev.baton.scoring.domain.score.Counting;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Tally;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

/** A lead while a batch works on it. Mutable, for one thread; between batches it lives in the store. */
public final class Lead {

    private final UUID id;
    private History history;
    private Person person;
    private Standing standing;
    private String stage;
    private Score score;

    /**
     * A lead as stored.
     *
     * @param person   who it is
     * @param history  profile and tally
     * @param standing where it stands
     * @param stage    as lifecycle last said, null before it said anything
     */
    public Lead(Person person, History history, Standing standing, String stage) {
        this.id = person.id();
        this.person = person;
        this.history = history;
        this.standing = Objects.requireNonNull(standing);
        this.stage = stage;
    }

    /** A lead nobody has seen before. */
    public static Lead unseen(Person person) {
        return new Lead(person, new History(new Profile(), new Tally()), Standing.NEW, null);
    }

    public UUID id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public Profile profile() {
        return history.profile();
    }

    public Tally tally() {
        return history.tally();
    }

    public Standing standing() {
        return standing;
    }

    /** The stage lifecycle last told, null before the first. */
    public String stage() {
        return stage;
    }

    /** The score of the last appraisal, null before the first of this batch. */
    public Score score() {
        return score;
    }

    /** Learns from an event. */
    public void take(LeadEvent event, Counting model) {
        history.add(event, model);
    }

    /** Counts again from the events; for a tally that another model's rules filled. */
    public void recount(Collection<LeadEvent> events, Counting model) {
        history = History.of(events, model);
    }

    /** Becomes one with another lead. */
    public void absorb(Lead other) {
        history.merge(other.history);
        standing = standing.merged(other.standing);
        stage = stage == null ? other.stage : stage;
    }

    /** What identity found out. */
    public void is(Person found) {
        person = found;
    }

    /** What an appraisal came to. */
    void appraised(Score newScore, Standing newStanding) {
        score = newScore;
        standing = newStanding;
    }

    /** What lifecycle told. */
    public void moved(String newStage, Standing newStanding) {
        stage = newStage;
        standing = newStanding;
    }
}
