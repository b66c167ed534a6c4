-- The last day (UTC) on which somebody signed in to the account or refreshed a session; null for never. It is written once
-- a day and stands in no index of this table, so that the row stays where it is: room is left for that.
ALTER TABLE account SET (fillfactor = 90);
ALTER TABLE account ADD COLUMN last_active_on date;

UPDATE account SET last_active_on = used.last_day
FROM (SELECT account_id, CAST(max(last_used_at) AT TIME ZONE 'UTC' AS date) AS last_day FROM session GROUP BY account_id) AS used
WHERE used.account_id = account.id;

-- Who was active on a day, and how many days after the day before: 31 stands for more, and for never before. Of the accounts
-- active in the N days to a day each has one row among them whose idle days reach back beyond them: so those are counted by
-- adding up, and need not be told apart.
CREATE TABLE account_activity (
    day        date NOT NULL,
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    idle_days  smallint NOT NULL CHECK (idle_days BETWEEN 1 AND 31),
    PRIMARY KEY (day, account_id)
);
CREATE INDEX account_activity_account_id_idx ON account_activity (account_id);
