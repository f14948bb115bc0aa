package dev.baton.ingest.inbound.rest.imports;

import dev.baton.kit.problem.ProblemType;

/** The problems of imports as a whole; rows have their own codes. */
public enum ImportProblem implements ProblemType {
    IMPORT_INVALID(400, "The import is not valid"),
    IMPORT_MAPPING_INVALID(400, "The mapping is not valid"),
    UPLOAD_OFFSET_MISSING(400, "The piece does not say where it begins"),
    UPLOAD_CHECKSUM_DIFFERS(400, "The piece arrived damaged"),
    IMPORT_NOT_FOUND(404, "There is no such import"),
    UPLOAD_OFFSET_DIFFERS(409, "The piece does not begin where the content ends"),
    IMPORT_STATE_CONFLICT(409, "The import's state does not allow it"),
    IMPORT_VERSION_CONFLICT(412, "The import was changed by somebody else"),
    IMPORT_TOO_LARGE(413, "The file is too large"),
    UPLOAD_TOO_LONG(413, "The piece is longer than what is missing");

    private final int status;
    private final String title;

    ImportProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
