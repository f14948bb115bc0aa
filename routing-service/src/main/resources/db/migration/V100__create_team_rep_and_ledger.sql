CREATE TABLE team (
    key  text NOT NULL,
    name text NOT NULL,
    CONSTRAINT pk_team PRIMARY KEY (key)
);
COMMENT ON TABLE team IS 'A team is also the pool its leads are shared out in; a decision locks its row.';
INSERT INTO team (key, name) VALUES ('sales', 'Sales');

CREATE TABLE rep (
    id        uuid    NOT NULL,
    user_name text    NOT NULL,
    name      text    NOT NULL,
    email     text,
    team_key  text    NOT NULL,
    active    boolean NOT NULL,
    available boolean NOT NULL,
    weight    integer NOT NULL,
    capacity  integer NOT NULL,
    calendar  text    NOT NULL,
    returns   integer NOT NULL,
    version   integer NOT NULL,
    CONSTRAINT pk_rep PRIMARY KEY (id),
    CONSTRAINT uq_rep_user_name UNIQUE (user_name),
    CONSTRAINT fk_rep_team_key FOREIGN KEY (team_key) REFERENCES team (key),
    CONSTRAINT ck_rep_weight CHECK (weight BETWEEN 1 AND 20),
    CONSTRAINT ck_rep_capacity CHECK (capacity >= 0)
);
COMMENT ON COLUMN rep.returns IS 'How often the rep became available; a decision compares it with ledger_line.returns_seen.';

CREATE TABLE ledger_line (
    team_key         text        NOT NULL,
    rep_id           uuid        NOT NULL,
    v                bigint      NOT NULL,
    assigned         bigint      NOT NULL,
    last_assigned_at timestamptz,
    returns_seen     integer     NOT NULL,
    CONSTRAINT pk_ledger_line PRIMARY KEY (team_key, rep_id),
    CONSTRAINT fk_ledger_line_team_key FOREIGN KEY (team_key) REFERENCES team (key),
    CONSTRAINT fk_ledger_line_rep_id FOREIGN KEY (rep_id) REFERENCES rep (id)
);
COMMENT ON COLUMN ledger_line.v IS 'Leads per weight, in units of 1/232792560 (lcm of 1 to 20): exact for every weight.';

CREATE TABLE ledger_movement (
    id            bigint      GENERATED ALWAYS AS IDENTITY,
    team_key      text        NOT NULL,
    rep_id        uuid        NOT NULL,
    kind          text        NOT NULL,
    reason        text,
    assignment_id uuid,
    v_before      bigint      NOT NULL,
    v_after       bigint      NOT NULL,
    weight        integer     NOT NULL,
    at            timestamptz NOT NULL,
    CONSTRAINT pk_ledger_movement PRIMARY KEY (id),
    CONSTRAINT fk_ledger_movement_team_key_rep_id FOREIGN KEY (team_key, rep_id) REFERENCES ledger_line (team_key, rep_id)
);
COMMENT ON TABLE ledger_movement IS 'Every change of a line; v of a line is v_after of its latest movement.';
CREATE INDEX ix_ledger_movement_team_key_rep_id ON ledger_movement (team_key, rep_id);
