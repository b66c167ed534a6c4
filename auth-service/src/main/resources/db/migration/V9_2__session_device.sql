ALTER TABLE session
    ADD COLUMN device    text NOT NULL DEFAULT 'Unknown',
    ADD COLUMN address   inet,
    ADD COLUMN in_cookie boolean NOT NULL DEFAULT false;

-- A list's order is that of the ids, which begin with the time.
DROP INDEX session_account_id_idx;
CREATE INDEX session_account_id_idx ON session (account_id, id);
CREATE INDEX session_over_idx ON session (least(ended_at, idle_expires_at, expires_at));

-- Devices that have signed in before, so that guesses of strangers don't shut them out.
CREATE TABLE known_device (
    id           uuid PRIMARY KEY,
    account_id   uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    token_hash   bytea NOT NULL CHECK (length(token_hash) = 32),
    name         text NOT NULL,
    network      text COLLATE "C" NOT NULL,
    has_returned boolean NOT NULL,
    last_used_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL
);
CREATE UNIQUE INDEX known_device_token_key ON known_device (token_hash);
CREATE INDEX known_device_account_id_idx ON known_device (account_id, has_returned, last_used_at);
CREATE INDEX known_device_expires_at_idx ON known_device (expires_at);
