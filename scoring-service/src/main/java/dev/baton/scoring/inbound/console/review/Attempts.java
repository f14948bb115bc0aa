package dev.baton.scoring.inbound.console.review;

import dev.baton.kit.console.TimeWords;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.VersionChangedException;
import dev.baton.scoring.application.VersionRef;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.registry.VersionRefusedException;
import dev.baton.scoring.inbound.console.page.VersionAddress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;

/**
 * What follows from pressing a button. Where it came too late, or can't be, the version's page says so and how it stands
 * now, in place of the button's own page.
 */
@ApplicationScoped
class Attempts {

    private static final int CONFLICT = 409;
    private static final int CHANGED = 412;

    private final VersionPages pages;
    private final ModelCatalogue models;
    private final Caller caller;
    private final Clock clock;

    Attempts(VersionPages pages, ModelCatalogue models, Caller caller, Clock clock) {
        this.pages = pages;
        this.models = models;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<Response> at(VersionRef ref, Uni<Response> attempt) {
        return attempt.onFailure(VersionRefusedException.class)
                .recoverWithUni(refused -> shown(ref, CONFLICT, "Not done: " + refused.getMessage()))
                .onFailure(VersionChangedException.class)
                .recoverWithUni(changed ->
                        models.version(ref.key(), ref.version()).chain(now -> shown(ref, CHANGED, meanwhile(now))));
    }

    /** Says who came first. */
    String meanwhile(ModelVersion now) {
        return "Not done: %s changed it %s, after you opened this page. This is how it stands now."
                .formatted(now.updated().by(), TimeWords.ago(now.updated().at(), clock.instant()));
    }

    private Uni<Response> shown(VersionRef ref, int status, String text) {
        return pages.page(ref.key(), ref.version(), VersionPages.Asked.NOTHING, Who.of(caller), Notice.no(text))
                .chain(page -> VersionPagesResource.Templates.version(page).createUni())
                .map(html -> Problematic.page(status, html));
    }

    /** To the page of a version. */
    static Response to(ModelVersion version, String rest) {
        return Response.seeOther(URI.create(VersionAddress.of(version) + rest)).build();
    }
}
