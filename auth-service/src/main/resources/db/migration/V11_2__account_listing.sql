-- What accounts are listed by: a row of each account under the role '', and one under each role that it holds. Triggers keep
-- it; whatever is filtered by and sorted by, one index has a page's rows side by side.
CREATE TABLE account_listing (
    account_id     uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    role           text COLLATE "C" NOT NULL,
    status         text COLLATE "C" NOT NULL,
    email_verified boolean NOT NULL,
    username       text COLLATE "C" NOT NULL, -- In lower case.
    created_at     timestamptz NOT NULL,
    last_active_on date NOT NULL, -- The first day of the year 1 for never.
    PRIMARY KEY (account_id, role)
);

CREATE FUNCTION list_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO account_listing (account_id, role, status, email_verified, username, created_at, last_active_on)
        VALUES (NEW.id, '', NEW.status, NEW.email_verified_at IS NOT NULL, lower(NEW.username), NEW.created_at,
                coalesce(NEW.last_active_on, '0001-01-01'));
    ELSE
        UPDATE account_listing SET
            status = NEW.status,
            email_verified = NEW.email_verified_at IS NOT NULL,
            username = lower(NEW.username),
            created_at = NEW.created_at,
            last_active_on = coalesce(NEW.last_active_on, '0001-01-01')
        WHERE account_id = NEW.id;
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER account_listed AFTER INSERT ON account FOR EACH ROW EXECUTE FUNCTION list_account();
CREATE TRIGGER account_listing_kept AFTER UPDATE OF status, email_verified_at, username, created_at, last_active_on ON account
    FOR EACH ROW
    WHEN ((OLD.status, OLD.email_verified_at, OLD.username, OLD.created_at, OLD.last_active_on)
        IS DISTINCT FROM (NEW.status, NEW.email_verified_at, NEW.username, NEW.created_at, NEW.last_active_on))
    EXECUTE FUNCTION list_account();

-- Locks the account, so that a change of it that is under way is seen.
CREATE FUNCTION list_account_role() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP IN ('UPDATE', 'DELETE') THEN
        DELETE FROM account_listing WHERE account_id = OLD.account_id AND role = OLD.role;
    END IF;
    IF TG_OP IN ('UPDATE', 'INSERT') THEN
        PERFORM 1 FROM account WHERE id = NEW.account_id FOR NO KEY UPDATE;
        INSERT INTO account_listing (account_id, role, status, email_verified, username, created_at, last_active_on)
        SELECT account_id, NEW.role, status, email_verified, username, created_at, last_active_on
        FROM account_listing WHERE account_id = NEW.account_id AND role = '';
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER account_role_listed AFTER INSERT OR UPDATE OR DELETE ON account_role
    FOR EACH ROW EXECUTE FUNCTION list_account_role();

INSERT INTO account_listing (account_id, role, status, email_verified, username, created_at, last_active_on)
SELECT id, held.role, status, email_verified_at IS NOT NULL, lower(username), created_at, coalesce(last_active_on, '0001-01-01')
FROM account
CROSS JOIN LATERAL (
    SELECT '' AS role UNION ALL SELECT role FROM account_role WHERE account_id = account.id) AS held;

CREATE INDEX account_listing_created_at_idx
    ON account_listing (role, status, email_verified, created_at DESC, account_id DESC);
CREATE INDEX account_listing_username_idx
    ON account_listing (role, status, email_verified, username, account_id);
CREATE INDEX account_listing_last_active_on_idx
    ON account_listing (role, status, email_verified, last_active_on DESC, account_id DESC);

-- As text is compared in a search: without case, accents and the like. Unlike pg_trgm, these don't depend on the locale that
-- the database was made with.
CREATE FUNCTION search_fold(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(regexp_replace(normalize(value, NFKD), '[\u0300-\u036f]', '', 'g'));

-- All that is three characters long in it. The cost is about that of so many comparisons.
CREATE FUNCTION search_grams(value text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 2500
    RETURN ARRAY(SELECT substr(value, start, 3) FROM generate_series(1, length(value) - 2) AS start);

-- The fields are apart by a line, which no text that is searched for has.
ALTER TABLE account ADD COLUMN search_text text
    GENERATED ALWAYS AS (search_fold(username || E'\n' || coalesce(email, '') || E'\n' || display_name)) STORED;
CREATE INDEX account_search_idx ON account USING gin (search_grams(search_text));
