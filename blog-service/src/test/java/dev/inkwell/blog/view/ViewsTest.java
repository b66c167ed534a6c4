package dev.inkwell.blog.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.inkwell.blog.testing.AtOnce;
import dev.inkwell.blog.testing.AuthService;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.Visitor;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ViewsTest extends BlogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Person author = Person.author();
    private final Visitor visitor = Visitor.fromElsewhere();

    @Inject
    ViewFlush flush;

    @Inject
    ViewCounting counting;

    @Inject
    DailySalts salts;

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private WrittenPost post;

    @BeforeEach
    void publish() {
        post = WrittenPost.publishedBy(author, "seen-" + author.username());
    }

    private MongoCollection<Document> collection(String name) {
        return client.getDatabase(database).getCollection(name);
    }

    private void assertViews(int views) {
        flush.flush();
        given().get(post.path()).then().body("counts.views", equalTo(views));
    }

    @Test
    void aVisitorCountsOnceADay() {
        visitor.views(post);
        visitor.views(post);
        assertViews(1);
        visitor.views(post);

        assertViews(1);
    }

    @Test
    void anotherBrowserOrAddressIsAnotherVisitor() {
        visitor.views(post);
        visitor.with(Visitor.SAFARI).views(post);
        Visitor.fromElsewhere().views(post);

        assertViews(3);
    }

    @Test
    void whoIsSignedInCountsOnceWhereverTheyRead() {
        Person reader = Person.reader();
        for (Visitor device : List.of(visitor, Visitor.fromElsewhere().with(Visitor.SAFARI))) {
            device.as(reader).post(post.path() + "/views").then().statusCode(202);
        }

        assertViews(1);
    }

    @Test
    void robotsAndTheAuthorDoNotCount() {
        visitor.with("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")
                .views(post);
        given().post(post.path() + "/views").then().statusCode(202);
        visitor.as(author).post(post.path() + "/views").then().statusCode(202);

        assertViews(0);
    }

    @Test
    void onlyWhatIsPublishedAndOnesToReadIsSeen() {
        WrittenPost draft = WrittenPost.draftBy(author);
        WrittenPost forMembers = WrittenPost.by(author, Map.of("status", "published", "visibility", "members"));

        visitor.request().post(draft.path() + "/views").then().statusCode(404);
        visitor.as(author)
                .post(draft.path() + "/views")
                .then()
                .statusCode(409)
                .body("code", equalTo("post-not-published"));
        visitor.request().post(forMembers.path() + "/views").then().statusCode(404);
        visitor.as(Person.reader()).post(forMembers.path() + "/views").then().statusCode(202);
    }

    @Test
    void aClientThatSendsTooManyIsRefused() {
        for (int i = 0; i < 40; i++) {
            visitor.views(post);
        }

        visitor.with(Visitor.SAFARI)
                .request()
                .post(post.path() + "/views")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("too-many-requests"));
        assertViews(1);
    }

    @Test
    void replicasThatWriteTheSameViewsCountThemOnce() {
        List<Visit> visits = List.of("a", "b", "c").stream()
                .map(reader -> salts.ofToday().visit(new ObjectId(post.id()), reader))
                .toList();

        AtOnce.times(8, () -> {
            counting.count(visits);
            return true;
        });

        assertViews(3);
        assertThat(sum("post_views", Filters.eq("post", new ObjectId(post.id()))))
                .isEqualTo(3);
        assertThat(sum("view_totals", Filters.eq("of", author.id().toString()))).isEqualTo(3);
        assertThat(sum("view_totals", Filters.eq("of", "seen-" + author.username())))
                .isEqualTo(3);
    }

    private Bson visits() {
        ObjectId id = new ObjectId(post.id());
        return Filters.and(Filters.gte("_id", Visit.first(id)), Filters.lte("_id", Visit.last(id)));
    }

    private long sum(String name, Bson filter) {
        long sum = 0;
        for (Document row : collection(name).find(filter)) {
            sum += row.getLong("views");
        }
        return sum;
    }

    @Test
    void nothingOfTheVisitorIsStored() {
        visitor.views(post);
        flush.flush();

        assertThat(collection("post_visits").find(visits()))
                .singleElement()
                .satisfies(visit -> assertThat(visit.keySet()).containsExactly("_id", "expiresAt"));
    }

    @Test
    void theRecountFindsWrongViews() {
        visitor.views(post);
        Visitor.fromElsewhere().views(post);
        assertViews(2);
        collection("post_counts")
                .updateOne(Filters.eq("_id", new ObjectId(post.id())), new Document("$set", Map.of("views", 7L)));

        List<Map<String, Object>> found = Person.admin()
                .request()
                .body(Map.of("mend", true))
                .post("/api/v1/recounts")
                .path("differences");

        assertThat(found).anySatisfy(difference -> assertThat(difference)
                .containsEntry("id", post.id())
                .containsEntry("counter", "post-views")
                .containsEntry("counted", 2));
        assertViews(2);
    }

    @Test
    void viewsGoWithTheirPost() {
        visitor.views(post);
        assertViews(1);

        AuthService.forgets(author);
        AuthService.tells("account-deleted", author.id().toString(), """
            {"id":"%s","status":"deleted","accessVersion":2,"version":5,"posts":"remove"}\
            """.formatted(author.id()));

        ObjectId id = new ObjectId(post.id());
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(collection("post_views").countDocuments(Filters.eq("post", id)))
                    .isZero();
            assertThat(collection("view_totals")
                            .countDocuments(Filters.eq("of", author.id().toString())))
                    .isZero();
            assertThat(collection("post_visits").countDocuments(visits())).isZero();
        });
    }
}
