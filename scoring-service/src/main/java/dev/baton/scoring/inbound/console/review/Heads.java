package dev.baton.scoring.inbound.console.review;

import dev.baton.scoring.application.ModelDocuments;
import dev.baton.scoring.domain.model.InvalidModelException;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.inbound.console.review.VersionHead.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What stands above pages about a version. */
@ApplicationScoped
class Heads {

    private final ModelDocuments documents;
    private final Clock clock;

    Heads(ModelDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    VersionHead of(ModelVersion version, Sheet page) {
        return VersionHead.of(version, name(version), page, clock.instant());
    }

    /** A revision as a form sends it back; null for any. */
    static Integer revision(String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException tampered) {
            return -1;
        }
    }

    private String name(ModelVersion version) {
        try {
            return documents.parse(version.document()).get("name") instanceof String name ? name : version.key();
        } catch (InvalidModelException unreadable) {
            return version.key();
        }
    }
}
