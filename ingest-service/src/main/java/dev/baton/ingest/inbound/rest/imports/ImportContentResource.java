package dev.baton.ingest.inbound.rest.imports;

import dev.baton.contracts.Roles;
import dev.baton.ingest.application.imports.Import;
import dev.baton.ingest.application.imports.ImportStore.PieceResult;
import dev.baton.ingest.application.imports.ManageImports;
import dev.baton.ingest.inbound.rest.IngestProblem;
import dev.baton.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The content of an import, in the manner of tus: pieces of up to 1 MiB, each with the offset it begins at. A piece that
 * was answered is durable, so after a cut the sender asks for the offset and goes on there.
 */
@Path("/v1/imports/{id}/content")
@RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.INTEGRATOR})
@Tag(name = "imports")
public class ImportContentResource {

    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String SHA256 = "sha256 ";

    private final ManageImports imports;
    private final ImportAnswers answers;

    ImportContentResource(ManageImports imports, ImportAnswers answers) {
        this.imports = imports;
        this.answers = answers;
    }

    @HEAD
    @Operation(summary = "Where the next piece begins: header Upload-Offset")
    public Uni<RestResponse<Void>> offset(UUID id) {
        return answers.found(id).map(found -> ResponseBuilder.<Void>ok()
                .header(OFFSET, found.upload().uploaded())
                .header(LENGTH, found.upload().size())
                .header("Cache-Control", "no-store")
                .build());
    }

    @PATCH
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Add a piece of up to 1 MiB that begins at Upload-Offset; it is durable once answered")
    public Uni<RestResponse<Void>> append(
            UUID id,
            @HeaderParam(OFFSET) String offset,
            @HeaderParam("Upload-Checksum") String checksum,
            byte[] piece) {
        byte[] bytes = piece == null ? new byte[0] : piece;
        if (offset == null || !offset.matches("\\d{1,15}")) {
            throw Problems.of(
                    IngestProblem.UPLOAD_OFFSET_MISSING,
                    "Send the header Upload-Offset; HEAD on this address tells where the next piece begins.");
        }
        check(bytes, checksum);
        return imports.append(id, Long.parseLong(offset), bytes)
                .chain(result -> result == PieceResult.NO_SUCH_IMPORT
                        ? Uni.createFrom().failure(ImportAnswers.notFound())
                        : answers.found(id).map(now -> answer(result, now)));
    }

    @DELETE
    @Operation(summary = "Delete what was uploaded; an import that has not ended is cancelled")
    public Uni<Void> delete(UUID id) {
        return answers.found(id)
                .chain(found -> answers.after(id, imports.deleteContent(id)))
                .replaceWithVoid();
    }

    private static RestResponse<Void> answer(PieceResult result, Import now) {
        return switch (result) {
            case KEPT ->
                ResponseBuilder.<Void>noContent()
                        .header(OFFSET, now.upload().uploaded())
                        .build();
            case OTHER_OFFSET ->
                throw withOffset(
                        now,
                        Problems.of(
                                IngestProblem.UPLOAD_OFFSET_DIFFERS,
                                "Go on at the offset in the header Upload-Offset of this answer."));
            case TOO_LONG ->
                throw withOffset(
                        now,
                        Problems.of(
                                IngestProblem.UPLOAD_TOO_LONG,
                                "The import was declared with %d bytes. Upload that file, or declare another import."
                                        .formatted(now.upload().size())));
            case NOT_UPLOADING, NO_SUCH_IMPORT ->
                throw withOffset(
                        now,
                        Problems.of(
                                IngestProblem.IMPORT_STATE_CONFLICT,
                                "Nothing can be uploaded: the import is %s.".formatted(now.state())));
        };
    }

    private static HttpProblem withOffset(Import now, HttpProblem problem) {
        return HttpProblem.builder(problem)
                .withHeader(OFFSET, now.upload().uploaded())
                .build();
    }

    private static void check(byte[] piece, String checksum) {
        if (checksum == null) {
            return;
        }
        try {
            byte[] found = MessageDigest.getInstance("SHA-256").digest(piece);
            if (!checksum.equals(SHA256 + Base64.getEncoder().encodeToString(found))) {
                throw Problems.of(
                        IngestProblem.UPLOAD_CHECKSUM_DIFFERS,
                        "Send the piece again, with Upload-Checksum: sha256 and its digest in base64.");
            }
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
