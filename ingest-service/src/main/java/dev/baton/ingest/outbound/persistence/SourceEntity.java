package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.WriteKey;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Row of {@code source}. */
@Entity
@Table(name = "source")
class SourceEntity extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(nullable = false, length = 100)
    String name;

    @Column(name = "key_hash", nullable = false, length = 64)
    String keyHash;

    @Column(name = "key_hint", nullable = false, length = 8)
    String keyHint;

    @Column(name = "created_by", nullable = false)
    String createdBy;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    static SourceEntity of(Source source, WriteKey key) {
        SourceEntity row = new SourceEntity();
        row.id = source.id();
        row.name = source.name();
        row.keyHash = key.hash();
        row.keyHint = source.keyHint();
        row.createdBy = source.createdBy();
        row.createdAt = source.createdAt();
        row.revokedAt = source.revokedAt();
        return row;
    }

    Source toSource() {
        return new Source(id, name, keyHint, createdBy, createdAt, revokedAt);
    }
}
