package dev.inkwell.blog.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import dev.inkwell.blog.testing.BlogTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The database finds what a filter means, whatever it is made of; a failure names the seed that repeats it. */
@QuarkusTest
class FilterMeaningTest extends BlogTest {

    private static final int FILTERS = 500;
    private static final Map<String, FilterField> FIELDS = Map.of(
            "tag", FilterField.text("tags", false, text -> text),
            "language", FilterField.text("details.language", true, text -> text),
            "words", FilterField.wholeNumber("wordCount"),
            "at", FilterField.instant("publishedAt"));

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String name;

    @Test
    void whatIsMeantIsFound() {
        List<Document> posts = IntStream.range(0, 120)
                .mapToObj(i -> RandomFilter.post(generator(i), i))
                .toList();
        MongoCollection<Document> collection = client.getDatabase(name).getCollection("filter_meanings");
        collection.drop();
        collection.insertMany(posts);

        for (long seed = Long.getLong("filter.seed", 20260101L), end = seed + FILTERS; seed < end; seed++) {
            RandomFilter filter = RandomFilter.of(generator(seed), 3);
            Set<Integer> meant = posts.stream()
                    .filter(filter.meaning())
                    .map(post -> post.getInteger("_id"))
                    .collect(Collectors.toSet());

            Set<Integer> found = collection
                    .find(Filter.parse(filter.text()).query(FIELDS))
                    .map(post -> post.getInteger("_id"))
                    .into(new HashSet<>());

            assertThat(found).as("seed %d: %s", seed, filter.text()).isEqualTo(meant);
        }
        collection.drop();
    }

    private static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
