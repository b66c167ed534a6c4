-- Each filter of the search has an index that gives its entries in order, so that no page reads what it does not show.
DROP INDEX audit_entry_account_id_idx;
DROP INDEX audit_entry_actor_idx;
CREATE INDEX audit_entry_account_idx ON audit_entry (account_id, occurred_at DESC, id DESC)
    WHERE account_id IS NOT NULL;
CREATE INDEX audit_entry_account_type_idx ON audit_entry (account_id, type, occurred_at DESC, id DESC)
    WHERE account_id IS NOT NULL;
CREATE INDEX audit_entry_actor_idx ON audit_entry (actor, occurred_at DESC, id DESC)
    WHERE actor IS NOT NULL;
CREATE INDEX audit_entry_actor_type_idx ON audit_entry (actor, type, occurred_at DESC, id DESC)
    WHERE actor IS NOT NULL;

-- Attaches what it makes: that stops neither readers nor writers, as PARTITION OF would.
CREATE OR REPLACE FUNCTION make_audit_partitions(starting timestamptz, months int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    first timestamp := date_trunc('month', starting AT TIME ZONE 'UTC');
    month timestamp;
    name text;
BEGIN
    FOR month IN SELECT first + make_interval(months => n) FROM generate_series(0, months) AS n LOOP
        name := 'audit_entry_' || to_char(month, 'YYYY_MM');
        CONTINUE WHEN to_regclass(name) IS NOT NULL;
        EXECUTE format('CREATE TABLE %I (LIKE audit_entry INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', name);
        EXECUTE format(
            'ALTER TABLE audit_entry ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
            name,
            month AT TIME ZONE 'UTC',
            (month + interval '1 month') AT TIME ZONE 'UTC');
    END LOOP;
END;
$$;

-- Drops the oldest partition if all that it holds is from before an instant, and says which it was. A drop waits for readers
-- and lets writers wait behind it: for half a second, then it gives up.
CREATE FUNCTION drop_audit_partition(before timestamptz) RETURNS text LANGUAGE plpgsql SET lock_timeout = '500ms' AS $$
DECLARE
    oldest text := (
        SELECT min(inhrelid::regclass::text) FROM pg_inherits WHERE inhparent = 'audit_entry'::regclass);
    ends timestamptz := (to_date(right(oldest, 7), 'YYYY_MM') + interval '1 month') AT TIME ZONE 'UTC';
BEGIN
    IF ends IS NULL OR ends > before THEN
        RETURN NULL;
    END IF;
    EXECUTE format('DROP TABLE %I', oldest);
    RETURN oldest;
END;
$$;

-- What has happened stays as it was told. When a person has the account deleted, where they were is taken out, and nothing else.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND current_setting('inkwell.erasing_audit_origin', true) = 'on' THEN
        OLD.address := NULL;
        OLD.user_agent := NULL;
        IF NEW IS NOT DISTINCT FROM OLD THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'The audit trail can''t be changed' USING ERRCODE = 'insufficient_privilege';
END;
$$;
CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_entry_is_not_emptied BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

CREATE OR REPLACE FUNCTION erase_audit_origin(erased uuid) RETURNS void LANGUAGE sql
SET inkwell.erasing_audit_origin = 'on' AS $$
    UPDATE audit_entry SET address = NULL, user_agent = NULL
    WHERE (account_id = erased OR actor = CAST(erased AS text)) AND (address IS NOT NULL OR user_agent IS NOT NULL)
$$;
