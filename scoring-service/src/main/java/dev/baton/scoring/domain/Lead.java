package dev.baton.scoring.domain;

import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.identity.Person;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.qualification.Standing;
import dev.baton.scoring.domain.score.Counting;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Tally;
import java.time.Instant;
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
    private Adjustments adjustments = Adjustments.NONE;
    private Long announced;
    private PlannedLook look = PlannedLook.at(null);
    private boolean doubted;
    private boolean byCriteria;
    private Judged judged;
    private Instant quietSince;
    private boolean quietChanged;

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

    /**
     * What the store keeps beside.
     *
     * @param adjusted    what people said of the score
     * @param toldOf      {@link #announced()}
     * @param lookPlanned when somebody will look at the lead again, null where nobody will
     */
    public Lead with(Adjustments adjusted, Long toldOf, Instant lookPlanned) {
        adjustments = adjusted;
        announced = toldOf;
        look = PlannedLook.at(lookPlanned);
        return this;
    }

    /**
     * What the store keeps of the last judgement.
     *
     * @param last  it
     * @param quiet {@link #quietSince()}
     */
    public Lead judged(Judged last, Instant quiet) {
        judged = last;
        quietSince = quiet;
        return this;
    }

    /** The last judgement before this batch, null where there was none. */
    public Judged judged() {
        return judged;
    }

    /** Since when the lead is at odds with what others know of it by a change of the model alone; null where it is not. */
    public Instant quietSince() {
        return quietSince;
    }

    /** Whether {@link #quietSince()} is to be written. */
    public boolean quietChanged() {
        return quietChanged;
    }

    /** The lead is quiet since then, or no more when the instant is null. */
    public void quiet(Instant since) {
        quietChanged = quietChanged || !Objects.equals(since, quietSince);
        quietSince = since;
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

    /** What people said of the score. */
    public Adjustments adjustments() {
        return adjustments;
    }

    /** A person said something of the score, or took it back. */
    public void adjusted(Adjustments now) {
        adjustments = now;
    }

    /** Fingerprint of what others were last told of the lead, null where they were told nothing. */
    public Long announced() {
        return announced;
    }

    /** Others are told. */
    public void announced(long fingerprint) {
        announced = fingerprint;
    }

    /** When somebody will look at the lead again though nothing happens, null where nobody will. */
    public Instant lookAt() {
        return look.at();
    }

    /** The planned look takes place; it plans the next. */
    public void lookTaken() {
        look.taken();
    }

    /** {@linkplain PlannedLook#plan Plans} what the last appraisal wished for; whether a timer has to be set to {@link #lookAt()}. */
    public boolean planLook(Instant now) {
        return look.plan(now);
    }

    /** Somebody shall {@linkplain PlannedLook#now look now}; whether a timer has to be set to {@link #lookAt()}. */
    public boolean lookNow(Instant now) {
        return look.now(now);
    }

    /** Whether the lead would not have qualified when it did, by what is known today. */
    public boolean doubted() {
        return doubted;
    }

    /** The lead would not have qualified when it did, by what is known today. */
    public void doubt() {
        doubted = true;
    }

    /** Other criteria than those of the last judgement alone would make the lead cross. */
    public void crossesByCriteria(boolean crosses) {
        byCriteria = crosses;
    }

    /** Whether other criteria alone make the lead cross, whatever it did since. */
    public boolean crossesByCriteria() {
        return byCriteria;
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
        adjustments = adjustments.with(other.adjustments);
        announced = null;
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

    /** When an appraisal wants the lead to be looked at again, null for never. */
    void wantsLook(Instant at) {
        look.wanted(at);
    }

    /** What lifecycle told. A lead that rests or is out of the race keeps nothing quiet: what comes after is new. */
    public void moved(String newStage, Standing newStanding) {
        stage = newStage;
        standing = newStanding;
        if (newStanding.excluded() || newStanding.restingSince() != null) {
            quiet(null);
        }
    }
}
