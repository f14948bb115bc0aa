package dev.baton.routing.outbound.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** Row of a rep; changes seldom, so that an entity is all it takes. */
@Entity(name = "Rep")
@Table(name = "rep")
class RepEntity {

    private static final String TEXT = "text";

    @Id
    UUID id;

    @Column(name = "user_name", nullable = false, columnDefinition = TEXT)
    String userName;

    @Column(nullable = false, columnDefinition = TEXT)
    String name;

    @Column(columnDefinition = TEXT)
    String email;

    @Column(name = "team_key", nullable = false, columnDefinition = TEXT)
    String teamKey;

    @Column(nullable = false)
    boolean active;

    @Column(nullable = false)
    boolean available;

    @Column(nullable = false)
    int weight;

    @Column(nullable = false)
    int capacity;

    @Column(nullable = false, columnDefinition = TEXT)
    String calendar;

    @Column(name = "time_zone", columnDefinition = TEXT)
    String timeZone;

    /** When the rep was added or last became available; null if that was never recorded. */
    @Column(name = "available_since")
    Instant availableSince;

    /** How often the rep became available; the ledger looks at it. */
    @Column(nullable = false)
    int returns;

    @Version
    @Column(nullable = false)
    int version;

    @Formula("(select count(*) from assignment a where a.rep_id = id and a.state in ('OPEN', 'ACKNOWLEDGED'))")
    long undecided;
}
