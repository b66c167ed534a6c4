-- The "C" collation makes lower(), prefixes and order agree with the indexes; both columns hold ASCII only.
CREATE TABLE account (
    id             uuid PRIMARY KEY,
    username       text COLLATE "C" NOT NULL CHECK (username ~ '^[A-Za-z0-9_-]{3,40}$'),
    email          text COLLATE "C" NOT NULL CHECK (length(email) <= 254),
    display_name   text NOT NULL,
    bio            text,
    avatar_url     text,
    status         text NOT NULL CHECK (status IN ('active', 'suspended', 'deleted')),
    access_version bigint NOT NULL,
    version        bigint NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL
);
CREATE UNIQUE INDEX account_username_key ON account (lower(username));
CREATE UNIQUE INDEX account_email_key ON account (lower(email));
CREATE INDEX account_newest_first_idx ON account (created_at DESC, id DESC);

CREATE TABLE password_credential (
    account_id uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    hash       text NOT NULL,
    changed_at timestamptz NOT NULL
);
