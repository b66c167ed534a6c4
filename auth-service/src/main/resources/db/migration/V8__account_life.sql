ALTER TABLE account
    ADD COLUMN email_verified_at timestamptz,
    ADD COLUMN suspended_at      timestamptz,
    ADD COLUMN suspension_reason text,
    ADD COLUMN deletion_due_at   timestamptz,
    ADD COLUMN deletion_posts    text CHECK (deletion_posts IN ('keep', 'remove'));

-- Of a deleted account a row is left that names nobody. Its colon stands in no username that can be chosen.
ALTER TABLE account
    ALTER COLUMN email DROP NOT NULL,
    DROP CONSTRAINT account_username_check,
    ADD CONSTRAINT account_username_check CHECK (
        CASE WHEN status = 'deleted' THEN username LIKE 'deleted:%' ELSE username ~ '^[A-Za-z0-9_-]{3,40}$' END),
    ADD CONSTRAINT account_email_kept_check CHECK ((status = 'deleted') = (email IS NULL));
CREATE INDEX account_deletion_due_at_idx ON account (deletion_due_at) WHERE deletion_due_at IS NOT NULL;

-- Mails to somebody who has no account belong to none.
ALTER TABLE outgoing_mail ADD COLUMN account_id uuid REFERENCES account ON DELETE CASCADE;
CREATE INDEX outgoing_mail_account_id_idx ON outgoing_mail (account_id) WHERE account_id IS NOT NULL;

-- What was asked for by an e-mail address, looked at once the answer is gone. The address is encrypted, with the id as
-- associated data; its hash, under a key of its own, lets one request stand for all that come while it waits.
CREATE TABLE mail_request (
    id              uuid PRIMARY KEY,
    kind            text COLLATE "C" NOT NULL,
    address_hash    bytea NOT NULL CHECK (length(address_hash) = 32),
    address         bytea NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL
);
CREATE UNIQUE INDEX mail_request_address_key ON mail_request (kind, address_hash);
CREATE INDEX mail_request_next_attempt_at_idx ON mail_request (next_attempt_at);

-- How many mails that anybody can ask for an address has got, so that none floods a mailbox. The hash is as in mail_request.
CREATE TABLE mail_allowance (
    kind         text COLLATE "C" NOT NULL,
    address_hash bytea NOT NULL CHECK (length(address_hash) = 32),
    counted_from timestamptz NOT NULL,
    sent         int NOT NULL,
    last_sent_at timestamptz NOT NULL,
    PRIMARY KEY (kind, address_hash)
);
CREATE INDEX mail_allowance_last_sent_at_idx ON mail_allowance (last_sent_at);

-- Of an account that is deleted the trail keeps what has happened, and no longer from where.
CREATE FUNCTION erase_audit_origin(erased uuid) RETURNS void LANGUAGE sql AS $$
    UPDATE audit_entry SET address = NULL, user_agent = NULL
    WHERE (account_id = erased OR actor = CAST(erased AS text)) AND (address IS NOT NULL OR user_agent IS NOT NULL)
$$;
