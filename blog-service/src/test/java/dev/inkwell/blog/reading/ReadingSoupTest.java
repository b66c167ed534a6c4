package dev.inkwell.blog.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is asked of posts is answered, or refused with what is wrong; a failure names the seed that repeats it. */
@QuarkusTest
class ReadingSoupTest extends BlogTest {

    private static final int REQUESTS = 300;

    private static final Map<String, List<String>> PIECES = Map.of(
            "filter",
            List.of(
                    "tag",
                    "author",
                    "series",
                    "language",
                    "readingMinutes",
                    "publishedAt",
                    "id",
                    "slug",
                    "customFields.a",
                    "customFields.",
                    "status",
                    "=",
                    "!=",
                    ">",
                    "<=",
                    "in",
                    "not",
                    "and",
                    "or",
                    "(",
                    ")",
                    ",",
                    "null",
                    "'a'",
                    "\"",
                    "\\",
                    "3",
                    "2026-01-01",
                    "2026-01-01T00:00:00Z",
                    "$ne",
                    "\u0000",
                    "tag = a",
                    "wordCount < 5",
                    "author != null",
                    "language = null",
                    "id = 507f1f77bcf86cd799439011"),
            "sort",
            List.of("-", "publishedAt", "updatedAt", "-publishedAt", "title", "$natural", ","),
            "fields",
            List.of("id", ",", "title", "html", "body", "author", "author.username", "__proto__", "*"),
            "include",
            List.of("authors", ",", "tags", "previous", "next", "comments", "*"),
            "cursor",
            List.of("MjAyNi0wMS0wMVQwMDowMDowMFo", "fA", "x", "=", "-", "H", "\u001f"),
            "limit",
            List.of("1", "0", "-", "100", "9"),
            "status",
            List.of("draft", "published", "trashed", "$gt"));

    private final Person author = Person.author();

    @Test
    void anythingThatIsAskedIsAnswered() {
        WrittenPost post = WrittenPost.publishedBy(author);
        for (long seed = Long.getLong("reading.seed", 20260101L), end = seed + REQUESTS; seed < end; seed++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            String path = random.nextInt(4) == 0 ? post.path() : WrittenPost.POSTS;
            String query = query(random);

            Response answer = (random.nextBoolean() ? given() : author.request())
                    .urlEncodingEnabled(false)
                    .get(path + "?limit=2&" + query);

            assertThat(answer.statusCode()).as("seed %d: %s", seed, query).isIn(200, 400, 401, 409, 422);
            if (answer.statusCode() != 200) {
                assertThat(answer.contentType()).as("seed %d: %s", seed, query).startsWith("application/problem+json");
            }
        }
    }

    private static String query(RandomGenerator random) {
        return PIECES.entrySet().stream()
                .filter(parameter -> random.nextInt(3) == 0)
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(soup(random, parameter.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String soup(RandomGenerator random, List<String> pieces) {
        String between = random.nextBoolean() ? " " : "";
        return IntStream.range(0, random.nextInt(1, 8))
                .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                .collect(Collectors.joining(between));
    }
}
