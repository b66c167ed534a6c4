-- When nothing of a row counts any more, by the limit that it belongs to: a long memory of one kind kept the rows of all.
ALTER TABLE failed_attempts ADD COLUMN forgotten_at timestamptz NOT NULL DEFAULT now() + interval '1 day';
CREATE INDEX failed_attempts_forgotten_at_idx ON failed_attempts (forgotten_at);
DROP INDEX failed_attempts_counted_at_idx;
