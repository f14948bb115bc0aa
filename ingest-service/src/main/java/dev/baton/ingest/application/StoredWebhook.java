package dev.baton.ingest.application;

import java.util.UUID;

/**
 * A webhook as it is kept.
 *
 * @param sourceId     its source
 * @param document     what its owner wrote, as JSON; without the secret
 * @param sealedSecret the secret it is signed with, sealed
 */
public record StoredWebhook(UUID sourceId, String document, String sealedSecret) {}
