-- Fills a database of auth-service with :count accounts that look like those of a site that is five years old: names, roles,
-- states, use, sessions, sign-ins, events. All of them have the password of one account, :like. bench/accounts.py runs it.
-- Triggers and foreign keys rest meanwhile; what they would do is done here in one go.
SET session_replication_role = replica;
SET maintenance_work_mem = '512MB';
SET work_mem = '64MB';
SET synchronous_commit = off;
SET timezone = 'UTC';

CREATE TEMP TABLE maker AS
SELECT n, h,
       now() - interval '5 years' + (interval '5 years' - interval '1 hour') * (n / :count::float8) AS at,
       ('x' || substr(h, 1, 8))::bit(32)::bigint & 2147483647 AS dice,
       ('x' || substr(h, 9, 8))::bit(32)::bigint & 2147483647 AS dice2
FROM generate_series(1, :count) AS n, LATERAL md5('account' || n) AS h;

CREATE TEMP TABLE made AS
WITH word AS (SELECT
    '{Ada,Ben,Carla,David,Emma,Felix,Greta,Hugo,Ida,Jonas,Klara,Leo,Mia,Noah,Olga,Paul,Rosa,Simon,Tara,Uwe,Vera,Willem,Yara,Zoë}'::text[] AS first,
    '{Bar,Cor,Dal,Fen,Gar,Hol,Jan,Kel,Lan,Mor,Nor,Par,Ros,Sal,Tor,Val,Wes,Zan,Ber,Dor,Ger,Hil,Mar,Sten}'::text[] AS one,
    '{a,be,di,e,fo,gi,ha,i,ke,li,ma,ne,o,pe,ri,sa,te,u,ve,wi,ya,ze,lo,mi}'::text[] AS two,
    '{berg,dale,feld,ford,gren,holm,ini,kov,land,man,nes,ova,quist,sen,ski,ton}'::text[] AS three)
SELECT n, h, at, dice, dice2,
       (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid AS id,
       first[1 + dice % 24] AS first_name,
       one[1 + dice2 % 24] || two[1 + dice2 / 24 % 24] || three[1 + dice2 / 576 % 16] AS last_name,
       CASE WHEN dice % 200 < 3 THEN 'deleted' WHEN dice % 200 < 6 THEN 'suspended' ELSE 'active' END AS status,
       CASE WHEN dice2 % 1000 < 5 THEN 'editor' WHEN dice2 % 1000 < 100 THEN 'reader' ELSE 'author' END AS role,
       CASE WHEN dice % 200 < 6 THEN NULL
            WHEN dice2 % 100 < 2 THEN 1 WHEN dice2 % 100 < 7 THEN 3 WHEN dice2 % 100 < 20 THEN 7 END AS rhythm,
       CASE WHEN dice % 200 < 3 OR dice2 % 100 > 80 THEN NULL
            WHEN dice2 % 100 < 20 THEN current_date - (n % 3)::int
            ELSE greatest(at::date, current_date - (dice2 % 900)::int) END AS last_active_on
FROM maker, word;

-- Their definitions, to be made again once all is there: an index that grows by itself takes many times as long.
CREATE TEMP TABLE put_off AS
SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
FROM pg_index WHERE indrelid::regclass::text IN ('account', 'account_listing', 'session', 'refresh_token') AND NOT indisprimary;
DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT name FROM put_off LOOP EXECUTE 'DROP INDEX ' || one.name; END LOOP;
END $$;

INSERT INTO account (id, username, email, display_name, bio, status, access_version, version, created_at, updated_at,
                     email_verified_at, suspended_at, suspension_reason, last_active_on)
SELECT id,
       CASE WHEN status = 'deleted' THEN 'deleted:' || replace(id::text, '-', '') ELSE replace(first_name, 'ë', 'e') || '-' || last_name || n END,
       CASE WHEN status <> 'deleted' THEN lower(replace(first_name, 'ë', 'e') || '.' || last_name || n) || '@example.' ||
            ('{com,org,net,de,fr}'::text[])[1 + dice % 5] END,
       CASE WHEN status = 'deleted' THEN 'Deleted account' ELSE first_name || ' ' || last_name END,
       CASE WHEN status <> 'deleted' AND dice2 % 4 = 0 THEN 'Writes about ' || last_name || ' and the sea.' END,
       status, 1, 1, at, at,
       CASE WHEN status <> 'deleted' AND dice % 100 < 85 THEN at + interval '5 minutes' END,
       CASE WHEN status = 'suspended' THEN at + interval '30 days' END,
       CASE WHEN status = 'suspended' THEN 'spam' END,
       last_active_on
FROM made;
INSERT INTO password_credential (account_id, hash, changed_at)
SELECT id, hash, at FROM made, password_credential
WHERE account_id = (SELECT id FROM account WHERE username = :like) AND status <> 'deleted';
INSERT INTO account_role (account_id, role) SELECT id, role FROM made WHERE status <> 'deleted';
INSERT INTO account_listing (account_id, role, status, email_verified, username, created_at, last_active_on)
SELECT id, held.role, status, email_verified_at IS NOT NULL, lower(username), created_at, coalesce(last_active_on, '0001-01-01')
FROM account
CROSS JOIN LATERAL (SELECT '' AS role UNION ALL SELECT role FROM account_role WHERE account_id = account.id) AS held
WHERE id IN (SELECT id FROM made);

INSERT INTO account_activity (day, account_id, idle_days, signed_up_on)
SELECT last_active_on - step * rhythm, id, rhythm, at::date
FROM made CROSS JOIN LATERAL generate_series(0, 60 / rhythm) AS step
WHERE rhythm IS NOT NULL AND last_active_on - step * rhythm >= at::date;

INSERT INTO session (id, account_id, started_at, last_used_at, idle_expires_at, expires_at, device, address)
SELECT gen_random_uuid(), id, last_active_on - interval '1 day', last_active_on, now() + interval '10 days',
       now() + interval '60 days', 'Firefox on Linux', '192.0.2.1'
FROM made WHERE rhythm IS NOT NULL;
INSERT INTO refresh_token (token_hash, session_id) SELECT sha256(id::text::bytea), id FROM session
WHERE NOT EXISTS (SELECT FROM refresh_token WHERE session_id = session.id);

SELECT make_audit_partitions(now() - interval '12 months', 13);
INSERT INTO audit_entry (id, occurred_at, type, account_id, actor, address, user_agent, data)
SELECT gen_random_uuid(), moment,
       CASE WHEN dice2 % 10 = 0 THEN 'sign-in-failed' ELSE 'signed-in' END, id, id::text, '192.0.2.1', 'Firefox',
       CASE WHEN dice2 % 10 = 0 THEN '{"reason": "password"}' ELSE '{}' END::jsonb
FROM made
CROSS JOIN LATERAL generate_series(greatest(at, now() - interval '11 months'), now(), interval '60 days') AS moment
WHERE rhythm IS NOT NULL;
INSERT INTO audit_entry (id, occurred_at, type, account_id, actor, data)
SELECT gen_random_uuid(), at, 'account-registered', id, id::text, '{"role": "author"}' FROM made
WHERE at > now() - interval '11 months';

INSERT INTO sign_in_failures (day, reason, shard, failures, leading_to_wait)
SELECT occurred_at::date, 'password', 0, count(*), 0 FROM audit_entry WHERE type = 'sign-in-failed' GROUP BY 1
ON CONFLICT DO NOTHING;
-- The service counts the days since then, one after the other.
TRUNCATE daily_sign_ups, daily_activity, cohort_activity;
UPDATE statistics_progress SET counted_to = least(counted_to, (SELECT min(at)::date FROM made));

INSERT INTO user_event (type, subject, version, data, occurred_at)
SELECT CASE WHEN status = 'deleted' THEN 'account-deleted' ELSE 'account-created' END, id, version,
       CASE WHEN status = 'deleted'
            THEN jsonb_build_object('id', id, 'status', status, 'accessVersion', 1, 'version', version, 'posts', 'keep')
            ELSE jsonb_build_object(
                'id', id, 'username', username, 'displayName', display_name, 'bio', bio, 'avatarUrl', avatar_url,
                'status', status, 'accessVersion', access_version, 'version', version) END, created_at
FROM account WHERE id IN (SELECT id FROM made) ORDER BY id;

DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT definition FROM put_off LOOP EXECUTE one.definition; END LOOP;
END $$;
