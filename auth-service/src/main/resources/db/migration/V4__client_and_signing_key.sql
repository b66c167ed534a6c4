CREATE TABLE service_client (
    id          text COLLATE "C" PRIMARY KEY,
    secret_hash bytea NOT NULL CHECK (length(secret_hash) = 32),
    scopes      text[] NOT NULL
);

-- The private key is AES-256-GCM under the configured key, with the kid as associated data.
CREATE TABLE signing_key (
    kid         text COLLATE "C" PRIMARY KEY,
    public_key  bytea NOT NULL,
    private_key bytea NOT NULL,
    created_at  timestamptz NOT NULL,
    retired_at  timestamptz
);
