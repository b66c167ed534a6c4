package dev.inkwell.blog.access;

import static dev.inkwell.blog.testing.WrittenPost.POSTS;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Token;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The claims that auth-service is tested to write are those that this service is tested to read. */
@QuarkusTest
class SharedClaimsTest extends BlogTest {

    /** What differs between one token and the next, and with the settings. */
    private static final Set<String> OF_THE_MOMENT = Set.of("iss", "iat", "exp", "kid", "alg");

    @Inject
    ObjectMapper mapper;

    /** A token of the fixture's shape, and nothing else in it. */
    private Token token(String kind) throws IOException {
        JsonNode fixture = mapper.readTree(
                        Path.of("../docs/api/access-token-claims.json").toFile())
                .path(kind);
        Token token = Token.of(UUID.randomUUID(), "nobody", List.of());
        List.of("sid", "preferred_username", "roles", "av").forEach(token::without);
        members(fixture.path("header")).forEach((name, value) -> set(token::header, name, value));
        members(fixture.path("claims")).forEach((name, value) -> set(token::claim, name, value));
        return token;
    }

    private Map<String, Object> members(JsonNode node) {
        return mapper.convertValue(node, new TypeReference<>() {});
    }

    private static void set(java.util.function.BiConsumer<String, Object> member, String name, Object value) {
        if (!OF_THE_MOMENT.contains(name)) {
            member.accept(name, value);
        }
    }

    @Test
    void aUsersTokenIsUnderstood() throws IOException {
        given().header("Authorization", "Bearer " + token("user").signed())
                .contentType("application/json")
                .body(Map.of("title", "By its claims", "body", "b", "status", "published"))
                .post(POSTS)
                .then()
                .statusCode(201)
                .body("author.id", equalTo("019ab2c4-5d6e-7f80-9a1b-2c3d4e5f6071"))
                .body("author.username", equalTo("ada"));
    }

    @Test
    void aServicesTokenIsUnderstoodAndIsNobodys() throws IOException {
        given().header("Authorization", "Bearer " + token("service").signed())
                .get("/api/v1/me/posts")
                .then()
                .statusCode(403);
    }
}
