package dev.baton.routing.outbound.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Row of a team. */
@Entity(name = "Team")
@Table(name = "team")
class TeamEntity {

    private static final String TEXT = "text";

    @Id
    @Column(columnDefinition = TEXT)
    String key;

    @Column(nullable = false, columnDefinition = TEXT)
    String name;
}
