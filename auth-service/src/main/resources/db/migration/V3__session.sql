CREATE TABLE session (
    id              uuid PRIMARY KEY,
    account_id      uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    started_at      timestamptz NOT NULL,
    last_used_at    timestamptz NOT NULL,
    idle_expires_at timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    ended_at        timestamptz,
    end_reason      text CHECK (end_reason IN ('signed-out', 'token-reused'))
);
CREATE INDEX session_account_id_idx ON session (account_id, expires_at);

-- One live (unspent) token per session, and those that were spent a moment ago.
CREATE TABLE refresh_token (
    token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
    session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
    spent_at   timestamptz
);
CREATE UNIQUE INDEX refresh_token_one_live_key ON refresh_token (session_id) WHERE spent_at IS NULL;
CREATE INDEX refresh_token_session_id_idx ON refresh_token (session_id, spent_at);
