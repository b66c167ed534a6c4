-- Null: a token that its owner gives to programs; else one that this client alone gets, for as long as somebody is signed in there.
ALTER TABLE personal_access_token ADD COLUMN client_id text COLLATE "C";

INSERT INTO permission (name, description) VALUES
    ('user:act-for', 'Register people, and edit the accounts of those whose token it holds (services)');
