package dev.inkwell.auth.directory;

import dev.inkwell.auth.Database;
import java.util.List;

/** Twelve accounts of all kinds, some of them alike, under a role that nobody else has. */
record Crowd(Database database, String role, String name) {

    private static final String MAKE = """
            INSERT INTO account (id, username, email, display_name, status, access_version, version, created_at, updated_at,
                email_verified_at, last_active_on)
            SELECT gen_random_uuid(), CASE n % 6 WHEN 0 THEN 'deleted:' ELSE '' END || ? || n,
                CASE WHEN n % 6 <> 0 THEN ? || n || '@crowd.example' END, 'Zoë Łuk ' || n,
                (ARRAY['deleted', 'active', 'active', 'suspended', 'active', 'suspended'])[1 + n % 6], 1, 0,
                timestamptz '2020-01-01T00:00:00Z' + make_interval(days => n / 2), now(),
                CASE WHEN n % 4 < 2 THEN now() END,
                CASE WHEN n % 3 > 0 THEN date '2020-02-01' + n / 4 END
            FROM generate_series(1, 12) AS n
            """;

    static Crowd make(Database database, String name) {
        String role = "crowd-" + name;
        database.update("INSERT INTO role (name, description) VALUES (?, '')", role);
        database.update(MAKE, name, name);
        database.update(
                "INSERT INTO account_role SELECT id, ? FROM account WHERE username LIKE '%' || ? || '%'", role, name);
        return new Crowd(database, role, name);
    }

    /** What a list ought to hold, by a query that needs no index to be right. */
    List<String> expected(String condition, String order) {
        String names = database.text(
                "SELECT string_agg(username, ',' ORDER BY " + order
                        + ") FROM account WHERE username LIKE '%' || ? || '%' AND " + condition,
                name);
        return names.equals("null") ? List.of() : List.of(names.split(","));
    }
}
