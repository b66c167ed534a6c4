package dev.inkwell.blog.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.blog.testing.BlogTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/api/reading.md shows is so. */
@QuarkusTest
class ReadingExamplesTest extends BlogTest {

    private static final Pattern REFUSAL = Pattern.compile("\\| `([^`]+)` \\| `([a-z-]+)` \\| (At character .*) \\|");

    private static Stream<String> lines() {
        try {
            return Files.readAllLines(Path.of("../docs/api/reading.md")).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> examples() {
        return lines().filter(line -> line.startsWith("GET /")).toList();
    }

    static List<List<String>> refusals() {
        return lines().map(REFUSAL::matcher)
                .filter(Matcher::matches)
                .map(row -> List.of(row.group(1), row.group(2), row.group(3)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesAreAnswered(String example) {
        String[] address = example.substring("GET ".length()).split("\\?", 2);
        RequestSpecification request = given();
        for (String parameter : address[1].split("&")) {
            String[] parts = parameter.split("=", 2);
            request.queryParam(parts[0], parts[1]);
        }

        request.get(address[0]).then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsRefusedIsRefusedSo(List<String> refusal) {
        given().queryParam("filter", refusal.get(0))
                .get("/api/v1/posts")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo(refusal.get(1)))
                .body("errors[0].detail", equalTo(refusal.get(2)));
    }

    @Test
    void thereAreSome() {
        assertThat(examples()).hasSizeGreaterThan(5);
        assertThat(refusals()).hasSizeGreaterThan(5);
    }
}
