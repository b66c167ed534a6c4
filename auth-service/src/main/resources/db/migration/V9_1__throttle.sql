-- How many attempts failed lately, or are under way: by login, device, address ... The key is a MAC, so that no address or name
-- stands here. Failures are forgotten one by one as time passes, which the next attempt accounts for: hence a fraction.
CREATE TABLE failed_attempts (
    key        bytea PRIMARY KEY CHECK (length(key) = 32),
    failures   double precision NOT NULL,
    counted_at timestamptz NOT NULL
);
CREATE INDEX failed_attempts_counted_at_idx ON failed_attempts (counted_at);
