package dev.inkwell.blog.syndication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.inkwell.blog.testing.AtOnce;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.Sitemaps;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SitemapTest extends BlogTest {

    private static final String PAGE = "https://read.example.org/posts/";

    private static final String KEY = "2026-01-01T00:00:00Z\u001f000000000000000000000001";
    private static final String NOTHING = KEY + "\u001f" + KEY;
    private static final String BACKWARDS = KEY + "\u001f2025-01-01T00:00:00Z\u001f000000000000000000000002";

    private final Person author = Person.author();

    @Test
    void everyPublicPostIsOnOnePage() {
        List<String> written =
                AtOnce.times(60, () -> PAGE + WrittenPost.publishedBy(author).slug());
        String draft = PAGE + WrittenPost.draftBy(author).slug();
        String members = PAGE
                + WrittenPost.by(author, Map.of("status", "published", "visibility", "members"))
                        .slug();

        List<List<String>> pages =
                Sitemaps.pages().stream().map(Sitemaps::posts).toList();

        assertThat(pages).hasSizeGreaterThan(2).allSatisfy(page -> assertThat(page)
                .hasSizeBetween(1, 26));
        List<String> all = pages.stream().flatMap(List::stream).toList();
        assertThat(all)
                .doesNotHaveDuplicates()
                .contains("https://read.example.org/")
                .containsAll(written)
                .doesNotContain(draft, members);
    }

    @Test
    void whatStandsFirstElsewhereIsLeftOut() {
        String elsewhere = "https://other.example.org/herons";
        WrittenPost shown = WrittenPost.publishedBy(author);
        WrittenPost copied =
                WrittenPost.by(author, Map.of("status", "published", "title", "Copied", "canonicalUrl", elsewhere));
        String ownPage = PAGE + "own-" + author.username();
        WrittenPost.by(
                author, Map.of("status", "published", "slug", "own-" + author.username(), "canonicalUrl", ownPage));

        List<String> all = Sitemaps.pages().stream()
                .flatMap(page -> Sitemaps.posts(page).stream())
                .toList();

        assertThat(all).contains(PAGE + shown.slug(), ownPage).doesNotContain(PAGE + copied.slug(), elsewhere);
    }

    @Test
    void withoutACursorThePageBeginsWithTheSite() {
        WrittenPost.publishedBy(author);

        given().get("/sitemap-posts.xml")
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .body("urlset.url[0].loc", equalTo("https://read.example.org/"))
                .body("urlset.url[1].lastmod.text()", matchesPattern("[0-9-]{10}T[0-9:.]+Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "one",
                "2026-01-01T00:00:00Z",
                "2026-01-01T00:00:00Z\u001fx",
                "x\u001fy\u001fz\u001f0",
                BACKWARDS,
                NOTHING
            })
    void aCursorOfNoPageIsRefused(String parts) {
        String cursor = parts.equals("%") ? parts : Base64.getUrlEncoder().encodeToString(parts.getBytes());

        given().queryParam("cursor", cursor)
                .get("/sitemap-posts.xml")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-cursor"))
                .body("errors[0].detail", containsString("nextCursor"));
    }

    @Test
    void robotsAreToldOfTheSitemap() {
        given().get("/robots.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(containsString("Sitemap: https://blog.example.org/sitemap.xml"));
    }
}
