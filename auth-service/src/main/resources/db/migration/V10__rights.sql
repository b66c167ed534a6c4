-- A role allows what the roles that it includes allow, and so on. Whenever that changes, its rights version and that of every
-- role that includes it become the next of all roles', in the order of the commits: RoleService holds a lock. An access token
-- that holds a role and an older version is stale; so a change takes effect without a write for each holder.
CREATE SEQUENCE rights_version;

ALTER TABLE role
    ADD COLUMN built_in       boolean NOT NULL DEFAULT false,
    ADD COLUMN version        bigint NOT NULL DEFAULT 0,
    ADD COLUMN rights_version bigint NOT NULL DEFAULT 0;
UPDATE role SET built_in = true;

CREATE TABLE role_inclusion (
    role     text COLLATE "C" NOT NULL REFERENCES role,
    included text COLLATE "C" NOT NULL REFERENCES role,
    PRIMARY KEY (role, included),
    CHECK (role <> included)
);
CREATE INDEX role_inclusion_included_idx ON role_inclusion (included, role);

INSERT INTO permission (name, description) VALUES
    ('client:manage', 'Manage service clients and their secrets'),
    ('token:introspect', 'Ask what a token allows (services)');
INSERT INTO role_permission (role, permission) VALUES ('admin', 'client:manage');

CREATE TABLE invitation (
    id         uuid PRIMARY KEY,
    email      text COLLATE "C" NOT NULL CHECK (length(email) <= 254),
    role       text COLLATE "C" NOT NULL REFERENCES role,
    invited_by uuid REFERENCES account ON DELETE SET NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX invitation_email_key ON invitation (lower(email));
CREATE INDEX invitation_role_idx ON invitation (role);
CREATE INDEX invitation_invited_by_idx ON invitation (invited_by);
CREATE INDEX invitation_expires_at_idx ON invitation (expires_at);

CREATE TABLE personal_access_token (
    id           uuid PRIMARY KEY,
    account_id   uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    name         text NOT NULL,
    scopes       text[] NOT NULL,
    token_hash   bytea NOT NULL CHECK (length(token_hash) = 32),
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    last_used_at timestamptz
);
CREATE UNIQUE INDEX personal_access_token_hash_key ON personal_access_token (token_hash);
CREATE INDEX personal_access_token_account_id_idx ON personal_access_token (account_id, id DESC);
CREATE INDEX personal_access_token_expires_at_idx ON personal_access_token (expires_at);

-- Also of all clients', so that one that is made again under an old id is newer than what is remembered of that.
CREATE SEQUENCE client_access_version;

ALTER TABLE service_client
    ADD COLUMN description    text NOT NULL DEFAULT '',
    ADD COLUMN configured     boolean NOT NULL DEFAULT false,
    ADD COLUMN access_version bigint NOT NULL DEFAULT nextval('client_access_version'),
    ADD COLUMN version        bigint NOT NULL DEFAULT 0,
    ADD COLUMN created_at     timestamptz NOT NULL DEFAULT now();
ALTER TABLE service_client
    ALTER COLUMN access_version DROP DEFAULT,
    ALTER COLUMN created_at DROP DEFAULT;

-- Two at most: the one in use and the one that is to replace it.
CREATE TABLE client_secret (
    id           uuid PRIMARY KEY,
    client_id    text COLLATE "C" NOT NULL REFERENCES service_client ON DELETE CASCADE,
    secret_hash  bytea NOT NULL CHECK (length(secret_hash) = 32),
    created_at   timestamptz NOT NULL,
    last_used_at timestamptz
);
CREATE INDEX client_secret_client_id_idx ON client_secret (client_id);
INSERT INTO client_secret (id, client_id, secret_hash, created_at)
SELECT gen_random_uuid(), id, secret_hash, now() FROM service_client;
ALTER TABLE service_client DROP COLUMN secret_hash;
