INSERT INTO permission (name, description) VALUES ('site:manage', 'Set up what the site''s posts consist of');
INSERT INTO role_permission (role, permission) VALUES ('admin', 'site:manage');
