package dev.inkwell.blog.search;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
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

    /** The newest of each trait are compared, the post itself among them: it has 22 traits at most, so that is what a request looks at. */
    private static final int OF_EACH_TRAIT = 26;

    /** @param traits at least one. @return posts that have any of them, each once, with all that they have */
    List<LikePost> havingAny(List<String> traits, List<Visibility> visibilities) {
        List<Bson> pipeline = new ArrayList<>(having(traits.getFirst(), visibilities));
        traits.stream()
                .skip(1)
                .forEach(trait -> pipeline.add(Aggregates.unionWith("search_entries", having(trait, visibilities))));
        pipeline.add(Aggregates.group(
                "$_id",
                Accumulators.first("publishedAt", "$shown.publishedAt"),
                Accumulators.first("traits", "$shown.traits")));
        return mongoCollection()
                .aggregate(pipeline, Document.class)
                .map(row -> new LikePost(
                        row.getObjectId("_id"),
                        row.getDate("publishedAt").toInstant(),
                        row.getList("traits", String.class)))
                .into(new ArrayList<>());
    }

    private static List<Bson> having(String trait, List<Visibility> visibilities) {
        Bson readable = Filters.in(
                "shown.visibility", visibilities.stream().map(Visibility::name).toList());
        return List.of(
                Aggregates.match(Filters.and(Filters.eq("shown.traits", trait), readable)),
                Aggregates.sort(Sorts.descending("shown.publishedAt", "_id")),
                Aggregates.limit(OF_EACH_TRAIT),
                Aggregates.project(Projections.include("shown.publishedAt", "shown.traits")));
    }
}
