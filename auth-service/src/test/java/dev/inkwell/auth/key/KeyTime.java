package dev.inkwell.auth.key;

import static io.restassured.RestAssured.given;

import dev.inkwell.auth.Database;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Lets time pass for the signing keys: all that happened to them happened that much earlier. */
@Singleton
class KeyTime {

    private final Database database;

    KeyTime(Database database) {
        this.database = database;
    }

    /** And has the service read the keys, as it does every minute. */
    List<String> pass(Duration time) {
        database.update("""
                UPDATE signing_key SET
                    created_at = created_at - shift, signs_from = signs_from - shift, retired_at = retired_at - shift,
                    expires_at = expires_at - shift, revoked_at = revoked_at - shift
                FROM (SELECT ? * interval '1 second' AS shift) AS passed
                """, time.toSeconds());
        return published();
    }

    /** The kids of the JWKS. */
    static List<String> published() {
        return given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .extract()
                .path("keys.kid");
    }
}
