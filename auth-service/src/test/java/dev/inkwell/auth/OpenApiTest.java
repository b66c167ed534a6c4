package dev.inkwell.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The description that is checked in is that of the code: -Dinkwell.openapi.write=true writes it anew. */
@QuarkusTest
class OpenApiTest {

    private static final Path CHECKED_IN = Path.of("../docs/api/auth-openapi.yaml");

    @Test
    void theCheckedInDescriptionIsThatOfTheCode() throws IOException {
        String current =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("inkwell.openapi.write")) {
            Files.writeString(CHECKED_IN, current);
        }

        assertThat(current).isEqualTo(Files.readString(CHECKED_IN));
    }
}
