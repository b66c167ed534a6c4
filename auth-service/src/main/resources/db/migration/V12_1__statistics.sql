-- Statistics are read from counts of whole days (UTC), which a job makes once of each day that is over; the days after those are
-- counted when they are asked for. The first day that is not counted yet:
CREATE TABLE statistics_progress (
    only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    counted_to date NOT NULL
);
INSERT INTO statistics_progress (counted_to)
SELECT least(
    CAST(now() AT TIME ZONE 'UTC' AS date),
    (SELECT CAST(min(created_at) AT TIME ZONE 'UTC' AS date) FROM account),
    (SELECT min(day) FROM account_activity));

CREATE TABLE daily_sign_ups (
    day      date PRIMARY KEY,
    accounts bigint NOT NULL
);

-- How many were active on a day, by the days since they were before (see account_activity).
CREATE TABLE daily_activity (
    day       date NOT NULL,
    idle_days smallint NOT NULL,
    accounts  bigint NOT NULL,
    PRIMARY KEY (day, idle_days)
);

-- Of those who signed up in the week or month of a cohort, how many were active in another one. Both are named by their first day.
CREATE TABLE cohort_activity (
    unit     text COLLATE "C" NOT NULL CHECK (unit IN ('week', 'month')),
    cohort   date NOT NULL,
    period   date NOT NULL,
    accounts bigint NOT NULL,
    PRIMARY KEY (unit, cohort, period)
);
CREATE INDEX cohort_activity_period_idx ON cohort_activity (period);

-- Counted as they happen, so that a flood of them is never counted through. The shards keep them from waiting for each other.
CREATE TABLE sign_in_failures (
    day             date NOT NULL,
    reason          text COLLATE "C" NOT NULL,
    shard           smallint NOT NULL,
    failures        bigint NOT NULL,
    leading_to_wait bigint NOT NULL,
    PRIMARY KEY (day, reason, shard)
) WITH (fillfactor = 50);

-- What is known of those that are in the trail yet.
INSERT INTO sign_in_failures (day, reason, shard, failures, leading_to_wait)
SELECT CAST(occurred_at AT TIME ZONE 'UTC' AS date), coalesce(data ->> 'reason', 'unknown'), 0, count(*), 0
FROM audit_entry WHERE type = 'sign-in-failed'
GROUP BY 1, 2;

-- With the day of the sign-up in it, and all of it in one index, a day is counted by cohort without a look at any account.
ALTER TABLE account_activity ADD COLUMN signed_up_on date;
UPDATE account_activity SET signed_up_on = CAST(created_at AT TIME ZONE 'UTC' AS date)
FROM account WHERE account.id = account_id;
ALTER TABLE account_activity ALTER COLUMN signed_up_on SET NOT NULL;
ALTER TABLE account_activity DROP CONSTRAINT account_activity_pkey;
ALTER TABLE account_activity ADD CONSTRAINT account_activity_pkey PRIMARY KEY (day, account_id) INCLUDE (idle_days, signed_up_on);

-- The first day of the week (from Monday) or month that a day lies in; of a day, itself.
CREATE FUNCTION period_of(unit text, day date) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CAST(date_trunc(unit, CAST(day AS timestamp)) AS date);

INSERT INTO permission (name, description) VALUES ('statistics:read', 'Read the statistics of accounts');
INSERT INTO role_permission (role, permission) VALUES ('admin', 'statistics:read');
