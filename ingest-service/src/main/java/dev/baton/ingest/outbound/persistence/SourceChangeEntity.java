package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.AuditEntry;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Row of {@code source_change}; written with the change it tells of, see {@link SourceChanges}. */
@Entity
@Table(name = "source_change")
class SourceChangeEntity extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "source_id", nullable = false)
    UUID sourceId;

    @Column(name = "changed_at", nullable = false)
    Instant changedAt;

    @Column(name = "changed_by", nullable = false)
    String changedBy;

    @Column(nullable = false, length = 20)
    String what;

    @Column(length = 500)
    String detail;

    AuditEntry toEntry() {
        return new AuditEntry(changedAt, changedBy, what, detail);
    }
}
