package dev.baton.scoring.domain.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A version of a model:
 *
 * <pre>
 * DRAFT ⇄ VALIDATED → APPROVED → ACTIVE ⇄ RETIRED
 *   └────────┴───────────┴─→ DISCARDED
 * </pre>
 *
 * {@link #edited} leads back to DRAFT and takes the approvals away; an approval can be withdrawn until the version is
 * active. Its document is final from APPROVED on.
 *
 * @param key       of the model
 * @param version   counted from 1 by the registry
 * @param state     where it stands
 * @param revision  counts its changes, from 1
 * @param document  YAML or JSON as it was sent
 * @param comment   why it is, may be null
 * @param created   by whom and when
 * @param updated   by whom and when last
 * @param marketing marketing's approval, null before
 * @param sales     sales' approval, null before
 * @param activated by whom and when, null before
 * @param adoption  how leads come to it, null before it was active
 * @param retiredAt when it was replaced, null before
 */
public record ModelVersion(
        String key,
        int version,
        VersionState state,
        int revision,
        String document,
        String comment,
        Approval created,
        Approval updated,
        Approval marketing,
        Approval sales,
        Approval activated,
        Adoption adoption,
        Instant retiredAt) {

    public ModelVersion {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(document, "document");
    }

    /** Tells one document from another: long work on a draft that is edited meanwhile must not go on. */
    public String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** A new draft. */
    public static ModelVersion draft(String key, int version, String document, String comment, Approval created) {
        return new ModelVersion(
                key, version, VersionState.DRAFT, 1, document, comment, created, created, null, null, null, null, null);
    }

    /** A version that judges from the first start: nobody is there yet to approve it. */
    public static ModelVersion shipped(String key, String document, Approval by) {
        return new ModelVersion(
                key, 1, VersionState.ACTIVE, 1, document, null, by, by, by, by, by, Adoption.FORWARD_ONLY, null);
    }

    /** Another document in the place of the present one. */
    public ModelVersion edited(String newDocument, String newComment, Approval by) {
        must("edited", VersionState.DRAFT, VersionState.VALIDATED);
        String said = newComment == null ? comment : newComment;
        return new ModelVersion(
                key,
                version,
                VersionState.DRAFT,
                revision + 1,
                newDocument,
                said,
                created,
                by,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * Found without errors. The revision stays: a check changes nothing that somebody else could have overlooked, so that a
     * caller may go on with the ETag it has.
     */
    public ModelVersion validated(Approval by) {
        must("validated", VersionState.DRAFT, VersionState.VALIDATED);
        return state == VersionState.VALIDATED ? this : changed(VersionState.VALIDATED, revision, by, marketing, sales);
    }

    /** One side consents; with both the version is approved. */
    public ModelVersion approved(Approval.Side side, Approval by) {
        must("approved", VersionState.VALIDATED);
        Approval other = side == Approval.Side.MARKETING ? sales : marketing;
        if (other != null && other.by().equals(by.by())) {
            throw new VersionRefusedException(
                    "'%s' approved for the other side already; two different people must agree.".formatted(by.by()));
        }
        VersionState next = other == null ? VersionState.VALIDATED : VersionState.APPROVED;
        return side == Approval.Side.MARKETING ? changed(next, by, by, sales) : changed(next, by, marketing, by);
    }

    /** One side takes its consent back. */
    public ModelVersion withdrawn(Approval.Side side, Approval by) {
        must("withdrawn from", VersionState.VALIDATED, VersionState.APPROVED);
        return side == Approval.Side.MARKETING
                ? changed(VersionState.VALIDATED, by, null, sales)
                : changed(VersionState.VALIDATED, by, marketing, null);
    }

    /** Given up. */
    public ModelVersion discarded(Approval by) {
        must("discarded", VersionState.DRAFT, VersionState.VALIDATED, VersionState.APPROVED);
        return changed(VersionState.DISCARDED, by, marketing, sales);
    }

    /** Judges from now on. */
    public ModelVersion activated(Adoption how, Approval by) {
        must("activated", VersionState.APPROVED, VersionState.RETIRED);
        return new ModelVersion(
                key,
                version,
                VersionState.ACTIVE,
                revision + 1,
                document,
                comment,
                created,
                by,
                marketing,
                sales,
                by,
                how,
                null);
    }

    /** The rest of the leads come to it as they come. */
    public ModelVersion adoptedForwardOnly(Approval by) {
        must("stopped", VersionState.ACTIVE);
        return new ModelVersion(
                key,
                version,
                state,
                revision + 1,
                document,
                comment,
                created,
                by,
                marketing,
                sales,
                activated,
                Adoption.FORWARD_ONLY,
                null);
    }

    /** Another took its place. */
    public ModelVersion retired(Approval by) {
        must("retired", VersionState.ACTIVE);
        return new ModelVersion(
                key,
                version,
                VersionState.RETIRED,
                revision + 1,
                document,
                comment,
                created,
                by,
                marketing,
                sales,
                activated,
                adoption,
                by.at());
    }

    private ModelVersion changed(VersionState next, Approval by, Approval newMarketing, Approval newSales) {
        return changed(next, revision + 1, by, newMarketing, newSales);
    }

    private ModelVersion changed(
            VersionState next, int newRevision, Approval by, Approval newMarketing, Approval newSales) {
        return new ModelVersion(
                key,
                version,
                next,
                newRevision,
                document,
                comment,
                created,
                by,
                newMarketing,
                newSales,
                activated,
                adoption,
                retiredAt);
    }

    private void must(String what, VersionState first, VersionState... others) {
        EnumSet<VersionState> allowed = EnumSet.of(first, others);
        if (!allowed.contains(state)) {
            throw new VersionRefusedException("Version %d of '%s' is %s; it can be %s only while it is %s."
                    .formatted(
                            version,
                            key,
                            state,
                            what,
                            String.join(" or ", allowed.stream().map(Enum::name).toList())));
        }
    }

    /** Whether its document may still change. */
    public boolean editable() {
        return Arrays.asList(VersionState.DRAFT, VersionState.VALIDATED).contains(state);
    }
}
