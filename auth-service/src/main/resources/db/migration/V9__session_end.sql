-- The reasons are SessionEndReason's; a new one needs no migration.
ALTER TABLE session DROP CONSTRAINT session_end_reason_check;
ALTER TABLE session ALTER COLUMN end_reason TYPE text COLLATE "C";
ALTER TABLE session ADD CONSTRAINT session_end_reason_check CHECK ((ended_at IS NULL) = (end_reason IS NULL));
