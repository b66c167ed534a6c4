-- Each key signs from one moment to the next key's, and is published before and after. The default is for replicas of the
-- version before. What signs no more needs no private half.
ALTER TABLE signing_key
    ADD COLUMN signs_from timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN expires_at timestamptz,
    ADD COLUMN revoked_at timestamptz,
    ALTER COLUMN private_key DROP NOT NULL,
    ADD CHECK (retired_at >= signs_from),
    ADD CHECK (private_key IS NOT NULL OR expires_at IS NOT NULL);
UPDATE signing_key SET signs_from = created_at;
CREATE INDEX signing_key_created_at_idx ON signing_key (created_at, kid);

INSERT INTO permission (name, description) VALUES
    ('signing-key:manage', 'Rotate and revoke the keys that sign access tokens');
INSERT INTO role_permission (role, permission) VALUES
    ('admin', 'signing-key:manage');
