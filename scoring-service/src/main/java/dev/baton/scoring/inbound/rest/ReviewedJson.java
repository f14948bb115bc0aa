package dev.baton.scoring.inbound.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.scoring.application.ModelDocuments;
import dev.baton.scoring.application.ReviewModels;
import dev.baton.scoring.domain.review.Finding;
import java.util.List;

/**
 * What a check came to, as the API answers it.
 *
 * @param valid    whether there is no error
 * @param findings errors and warnings with their places
 * @param version  as it stands after the check
 */
record ReviewedJson(
        boolean valid,
        List<Finding> findings,
        @JsonInclude(JsonInclude.Include.NON_NULL) VersionJson version) {

    static ReviewedJson of(ReviewModels.Reviewed reviewed, ModelDocuments documents) {
        return new ReviewedJson(
                reviewed.valid(),
                reviewed.findings(),
                reviewed.version() == null ? null : VersionJson.line(reviewed.version(), documents));
    }
}
