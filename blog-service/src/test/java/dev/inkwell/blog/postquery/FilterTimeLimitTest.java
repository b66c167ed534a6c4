package dev.inkwell.blog.postquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FilterTimeLimitTest extends BlogTest {

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String name;

    @Test
    void whatTakesTooLongIsTheFiltersFault() {
        WrittenPost post = WrittenPost.draftBy(Person.author());
        FindIterable<Document> slow = client.getDatabase(name)
                .getCollection("posts")
                .find(Filters.and(Filters.eq("_id", new ObjectId(post.id())), Filters.where("sleep(5000) || true")));
        FilterTimeLimit limit = new FilterTimeLimit(() -> Duration.ofMillis(20));

        DomainException refusal = catchThrowableOfType(DomainException.class, () -> limit.read(slow));

        assertThat(refusal.error().category()).isEqualTo(Category.INVALID);
        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/filter");
            assertThat(error.code()).isEqualTo("too-broad");
        });
    }
}
