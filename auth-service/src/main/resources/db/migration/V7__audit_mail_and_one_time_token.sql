-- Partitioned by month, so that what was kept for long enough is dropped at once.
CREATE TABLE audit_entry (
    id          uuid NOT NULL,
    occurred_at timestamptz NOT NULL,
    type        text COLLATE "C" NOT NULL,
    account_id  uuid,
    session_id  uuid,
    actor       text COLLATE "C",
    address     inet,
    user_agent  text,
    trace_id    text COLLATE "C",
    data        jsonb NOT NULL,
    PRIMARY KEY (occurred_at, id)
) PARTITION BY RANGE (occurred_at);
CREATE INDEX audit_entry_account_id_idx ON audit_entry (account_id, occurred_at DESC, id DESC);
CREATE INDEX audit_entry_actor_idx ON audit_entry (actor, occurred_at DESC, id DESC);
CREATE INDEX audit_entry_type_idx ON audit_entry (type, occurred_at DESC, id DESC);

-- Makes those partitions, of a month and of those after it, that are missing. Months are UTC's.
CREATE FUNCTION make_audit_partitions(starting timestamptz, months int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    first timestamp := date_trunc('month', starting AT TIME ZONE 'UTC');
    month timestamp;
BEGIN
    FOR month IN SELECT first + make_interval(months => n) FROM generate_series(0, months) AS n LOOP
        EXECUTE format(
            'CREATE TABLE IF NOT EXISTS %I PARTITION OF audit_entry FOR VALUES FROM (%L) TO (%L)',
            'audit_entry_' || to_char(month, 'YYYY_MM'),
            month AT TIME ZONE 'UTC',
            (month + interval '1 month') AT TIME ZONE 'UTC');
    END LOOP;
END;
$$;

-- Mails that are still to be sent. What is in them is encrypted under the configured key, with the id as associated data.
CREATE TABLE outgoing_mail (
    id              uuid PRIMARY KEY,
    kind            text COLLATE "C" NOT NULL,
    content         bytea NOT NULL,
    attempts        int NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL
);
CREATE INDEX outgoing_mail_next_attempt_at_idx ON outgoing_mail (next_attempt_at);

CREATE TABLE one_time_token (
    id         uuid PRIMARY KEY,
    purpose    text COLLATE "C" NOT NULL,
    token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
    account_id uuid REFERENCES account ON DELETE CASCADE,
    data       text NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX one_time_token_hash_key ON one_time_token (token_hash);
CREATE INDEX one_time_token_account_id_idx ON one_time_token (account_id, purpose);
CREATE INDEX one_time_token_expires_at_idx ON one_time_token (expires_at);
