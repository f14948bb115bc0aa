CREATE TABLE lead (
    id             uuid        NOT NULL,
    version        bigint      NOT NULL,
    stage          text        NOT NULL,
    cycle          integer     NOT NULL,
    hand_raise     boolean     NOT NULL,
    set_aside      boolean     NOT NULL,
    dossier        jsonb       NOT NULL,
    owner_id       uuid,
    waiting_team   text,
    waiting_reason text,
    waiting_since  timestamptz,
    correlation_id text,
    CONSTRAINT pk_lead PRIMARY KEY (id),
    CONSTRAINT ck_lead_waiting CHECK (num_nulls(waiting_team, waiting_reason, waiting_since) IN (0, 3))
);
COMMENT ON TABLE lead IS 'What routing keeps of a lead since it first qualified; its row lock orders everything about the lead.';
CREATE INDEX ix_lead_waiting_team ON lead (waiting_team, hand_raise DESC, waiting_since) WHERE waiting_team IS NOT NULL;

CREATE TABLE assignment (
    id              uuid        NOT NULL,
    lead_id         uuid        NOT NULL,
    cycle           integer     NOT NULL,
    attempt         integer     NOT NULL,
    team_key        text        NOT NULL,
    rep_id          uuid        NOT NULL,
    state           text        NOT NULL,
    assigned_at     timestamptz NOT NULL,
    acknowledged_at timestamptz,
    closed_at       timestamptz,
    reason          text,
    note            text,
    hand_raise      boolean     NOT NULL,
    dossier         jsonb       NOT NULL,
    decision        jsonb       NOT NULL,
    CONSTRAINT pk_assignment PRIMARY KEY (id),
    CONSTRAINT uq_assignment_lead_id_cycle_attempt UNIQUE (lead_id, cycle, attempt),
    CONSTRAINT fk_assignment_lead_id FOREIGN KEY (lead_id) REFERENCES lead (id),
    CONSTRAINT fk_assignment_rep_id FOREIGN KEY (rep_id) REFERENCES rep (id),
    CONSTRAINT ck_assignment_state CHECK (state IN ('OPEN', 'ACKNOWLEDGED', 'ACCEPTED', 'REJECTED', 'EXPIRED'))
);
COMMENT ON COLUMN assignment.dossier IS 'Lead, score and recent activity as they were when the lead was given.';
COMMENT ON COLUMN assignment.reason IS 'Reject reason for REJECTED, cause for EXPIRED.';
CREATE UNIQUE INDEX uq_assignment_undecided_lead_id ON assignment (lead_id) WHERE state IN ('OPEN', 'ACKNOWLEDGED');
CREATE INDEX ix_assignment_rep_id ON assignment (rep_id, id DESC);
CREATE INDEX ix_assignment_undecided_rep_id ON assignment (rep_id) WHERE state IN ('OPEN', 'ACKNOWLEDGED');

CREATE TABLE sla_clock (
    assignment_id    uuid        NOT NULL,
    milestone        text        NOT NULL,
    started_at       timestamptz NOT NULL,
    deadline         timestamptz NOT NULL,
    target_millis    bigint      NOT NULL,
    calendar         text        NOT NULL,
    calendar_version integer     NOT NULL,
    marks            jsonb       NOT NULL,
    derivation       jsonb       NOT NULL,
    warned_percent   integer     NOT NULL,
    met_at           timestamptz,
    breached_at      timestamptz,
    stopped_at       timestamptz,
    CONSTRAINT pk_sla_clock PRIMARY KEY (assignment_id, milestone),
    CONSTRAINT fk_sla_clock_assignment_id FOREIGN KEY (assignment_id) REFERENCES assignment (id),
    CONSTRAINT ck_sla_clock_end CHECK (num_nonnulls(met_at, breached_at, stopped_at) <= 1)
);

CREATE TABLE assignment_history (
    id            bigint      GENERATED ALWAYS AS IDENTITY,
    assignment_id uuid        NOT NULL,
    what          text        NOT NULL,
    actor         text        NOT NULL,
    detail        text,
    at            timestamptz NOT NULL,
    CONSTRAINT pk_assignment_history PRIMARY KEY (id),
    CONSTRAINT fk_assignment_history_assignment_id FOREIGN KEY (assignment_id) REFERENCES assignment (id)
);
CREATE INDEX ix_assignment_history_assignment_id ON assignment_history (assignment_id);

CREATE TABLE refused_decision (
    id      bigint      GENERATED ALWAYS AS IDENTITY,
    lead_id uuid        NOT NULL,
    cycle   integer     NOT NULL,
    record  jsonb       NOT NULL,
    at      timestamptz NOT NULL,
    CONSTRAINT pk_refused_decision PRIMARY KEY (id)
);
COMMENT ON TABLE refused_decision IS 'Decisions that found nobody, with every exclusion: the answer to "why has nobody got it?".';
CREATE INDEX ix_refused_decision_lead_id ON refused_decision (lead_id);
