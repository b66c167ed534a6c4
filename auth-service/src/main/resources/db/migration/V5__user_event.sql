-- Every change of accounts and rights that other services must know, in the order of (xid, id): a sequence alone would hide
-- what a late transaction commits behind what was read before it. docs/api/user-events.md is the contract.
CREATE TABLE user_event (
    xid         xid8 NOT NULL DEFAULT pg_current_xact_id(),
    id          bigint GENERATED ALWAYS AS IDENTITY,
    type        text COLLATE "C" NOT NULL,
    subject     text COLLATE "C" NOT NULL,
    version     bigint, -- Of the subject, whose state data holds; null where data holds no state.
    data        jsonb NOT NULL,
    occurred_at timestamptz NOT NULL,
    PRIMARY KEY (xid, id)
);
CREATE INDEX user_event_subject_idx ON user_event (subject, version);
CREATE INDEX user_event_passing_idx ON user_event (occurred_at) WHERE version IS NULL;

-- One row. A restored dump has made the table anew, under another id: its events are a feed of another generation.
CREATE TABLE user_event_feed (
    only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    generation uuid NOT NULL,
    table_id   oid NOT NULL
);
INSERT INTO user_event_feed (generation, table_id) VALUES (gen_random_uuid(), CAST(CAST('user_event' AS regclass) AS oid));

INSERT INTO user_event (type, subject, version, data, occurred_at)
SELECT 'account-created', id, version, jsonb_build_object(
        'id', id, 'username', username, 'displayName', display_name, 'bio', bio, 'avatarUrl', avatar_url,
        'status', status, 'accessVersion', access_version, 'version', version), updated_at
FROM account
ORDER BY id;
