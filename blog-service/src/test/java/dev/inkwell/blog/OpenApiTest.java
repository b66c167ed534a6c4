package dev.inkwell.blog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.blog.testing.BlogTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The checked-in description is what the code does. To write it anew: {@code -Dinkwell.openapi.write=true}. */
@QuarkusTest
class OpenApiTest extends BlogTest {

    private static final Path DOCUMENT = Path.of("../docs/api/blog-openapi.yaml");

    @Test
    void theCheckedInDocumentIsTheServicesOwn() throws IOException {
        String served = given().get("/q/openapi?format=yaml").asString();
        if (Boolean.getBoolean("inkwell.openapi.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, served);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(served);
    }
}
