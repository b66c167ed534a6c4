CREATE TABLE permission (
    name        text COLLATE "C" PRIMARY KEY,
    description text NOT NULL
);

CREATE TABLE role (
    name        text COLLATE "C" PRIMARY KEY,
    description text NOT NULL
);

CREATE TABLE role_permission (
    role       text COLLATE "C" NOT NULL REFERENCES role,
    permission text COLLATE "C" NOT NULL REFERENCES permission,
    PRIMARY KEY (role, permission)
);
CREATE INDEX role_permission_permission_idx ON role_permission (permission);

CREATE TABLE account_role (
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    role       text COLLATE "C" NOT NULL REFERENCES role,
    PRIMARY KEY (account_id, role)
);
CREATE INDEX account_role_role_idx ON account_role (role, account_id);

INSERT INTO permission (name, description) VALUES
    ('post:write', 'Write posts and edit one''s own'),
    ('post:publish', 'Publish one''s own posts'),
    ('post:edit-any', 'Read, edit and publish the posts of others'),
    ('comment:write', 'Write comments'),
    ('comment:moderate', 'Approve, reject and remove comments'),
    ('media:write', 'Upload media'),
    ('tag:manage', 'Describe and merge tags'),
    ('webhook:manage', 'Register webhooks'),
    ('transfer:run', 'Import and export the site'),
    ('user:read', 'Read the accounts of others'),
    ('user:manage', 'Suspend and restore accounts'),
    ('role:manage', 'Give and take roles'),
    ('audit:read', 'Read the audit trail'),
    ('user-event:read', 'Follow the changes of accounts (services)'),
    ('user:read-profile', 'Read public profiles in bulk (services)');

INSERT INTO role (name, description) VALUES
    ('reader', 'Reads and comments'),
    ('author', 'Writes and publishes posts'),
    ('editor', 'Edits what others wrote'),
    ('admin', 'Runs the site');

INSERT INTO role_permission (role, permission)
SELECT role.name, permission.name
FROM role
JOIN permission ON CASE role.name
    WHEN 'reader' THEN permission.name IN ('comment:write')
    WHEN 'author' THEN permission.name IN ('comment:write', 'post:write', 'post:publish', 'media:write')
    WHEN 'editor' THEN permission.name IN (
        'comment:write', 'post:write', 'post:publish', 'media:write', 'post:edit-any', 'comment:moderate', 'tag:manage')
    WHEN 'admin' THEN permission.name NOT IN ('user-event:read', 'user:read-profile')
    ELSE false
END;
