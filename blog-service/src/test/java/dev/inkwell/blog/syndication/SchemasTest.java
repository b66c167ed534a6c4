package dev.inkwell.blog.syndication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.Sitemaps;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** What is sent is what its specification asks for, word for word. */
@QuarkusTest
class SchemasTest extends BlogTest {

    private final Person author = Person.author();

    private void writeAllKindsOfPosts() {
        WrittenPost.publishedBy(author);
        WrittenPost.by(author, Map.of("status", "published", "body", "", "tags", List.of()));
        WrittenPost.by(author, Map.of("status", "published", "canonicalUrl", "https://other.example.org/a"));
        WrittenPost.by(
                author,
                Map.of(
                        "title", "Fish & <b>chips</b> \uD83D\uDC1F",
                        "status", "published",
                        "language", "de-AT",
                        "featureImage", Map.of("url", "/i.png", "alt", "\"A & b\""),
                        "tags", List.of("größe")));
    }

    @Test
    void aJsonFeedIsOfItsSchema() {
        writeAllKindsOfPosts();
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemasTest.class.getResourceAsStream("/syndication/json-feed-1.1.json"));
        String feed = given().get("/api/v1/authors/" + author.username() + "/feed.json")
                .asString();

        assertThat(schema.validate(feed, InputFormat.JSON)).isEmpty();
        assertThat(feed).contains("größe");
        assertThat(schema.validate(feed.replace("\"url\"", "\"uri\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void theSitemapIsOfItsSchema() throws Exception {
        writeAllKindsOfPosts();
        Validator schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SchemasTest.class.getResource("/syndication/sitemap.xsd"))
                .newValidator();

        schema.validate(document("/sitemap.xml"));
        for (String page : Sitemaps.pages()) {
            schema.validate(document(page));
        }

        assertThatThrownBy(() -> schema.validate(new StreamSource(
                        new StringReader("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>"))))
                .isInstanceOf(SAXException.class);
    }

    private static StreamSource document(String path) {
        return new StreamSource(new StringReader(given().get(path).asString()));
    }
}
