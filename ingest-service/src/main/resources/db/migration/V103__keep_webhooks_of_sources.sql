CREATE TABLE source_webhook (
    source_id     uuid CONSTRAINT pk_source_webhook PRIMARY KEY CONSTRAINT fk_source_webhook_source REFERENCES source,
    document      text NOT NULL,
    sealed_secret text NOT NULL
);

COMMENT ON COLUMN source_webhook.document IS 'JSON as its owner wrote it: how messages are signed and which calls they become';
COMMENT ON COLUMN source_webhook.sealed_secret IS 'AES-256-GCM with a key from the configuration, bound to the source; see ADR 0021';
