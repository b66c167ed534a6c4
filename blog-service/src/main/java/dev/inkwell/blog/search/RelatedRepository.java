package dev.inkwell.blog.search;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.inkwell.blog.post.Visibility;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The query on {@code search_entries} for posts that are like another. */
@ApplicationScoped
class RelatedRepository implements PanacheMongoRepositoryBase<SearchEntry, ObjectId> {

    /** The newest of each trait are compared: a post has 22 traits at most, so that is what a request looks at. */
    private static final int OF_EACH_TRAIT = 25;

    private static final String SUMMED = """
            {"$group": {"_id": "$_id", "likeness": {"$sum": "$weight"}, "publishedAt": {"$first": "$publishedAt"}}}""";

    /** @param traits at least one. @return those that have most of them, weighed; of equals the newest first */
    List<ObjectId> alike(ObjectId post, List<String> traits, List<Visibility> visibilities, int limit) {
        List<Bson> pipeline = new ArrayList<>(having(post, traits.getFirst(), visibilities));
        traits.stream()
                .skip(1)
                .forEach(trait ->
                        pipeline.add(Aggregates.unionWith("search_entries", having(post, trait, visibilities))));
        pipeline.add(Document.parse(SUMMED));
        pipeline.add(Aggregates.sort(Sorts.descending("likeness", "publishedAt", "_id")));
        pipeline.add(Aggregates.limit(limit));
        return mongoCollection()
                .aggregate(pipeline, Document.class)
                .map(row -> row.getObjectId("_id"))
                .into(new ArrayList<>());
    }

    private static List<Bson> having(ObjectId post, String trait, List<Visibility> visibilities) {
        Bson readable = Filters.in(
                "shown.visibility", visibilities.stream().map(Visibility::name).toList());
        return List.of(
                Aggregates.match(Filters.and(readable, Filters.eq("shown.traits", trait), Filters.ne("_id", post))),
                Aggregates.sort(Sorts.descending("shown.publishedAt", "_id")),
                Aggregates.limit(OF_EACH_TRAIT),
                new Document(
                        "$project",
                        new Document("publishedAt", "$shown.publishedAt")
                                .append("weight", new Document("$literal", Trait.weightOf(trait)))));
    }
}
