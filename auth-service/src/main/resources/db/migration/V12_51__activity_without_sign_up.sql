-- While a new version is rolled out, replicas of the one before go on marking activity, and don't know of this column.
CREATE FUNCTION add_signed_up_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.signed_up_on := (SELECT CAST(created_at AT TIME ZONE 'UTC' AS date) FROM account WHERE id = NEW.account_id);
    RETURN NEW;
END;
$$;
CREATE TRIGGER account_activity_signed_up_on BEFORE INSERT ON account_activity
    FOR EACH ROW WHEN (NEW.signed_up_on IS NULL) EXECUTE FUNCTION add_signed_up_on();
