package dev.inkwell.blog.post;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.inkwell.blog.personaldata.OwnDocuments;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The queries on {@code posts}. */
@ApplicationScoped
class PostRepository implements PanacheMongoRepositoryBase<Post, ObjectId> {

    private static final Bson WITHOUT_TEXT = Projections.exclude("content.body", "content.html");

    /** What is not in the trash. */
    Optional<Post> byId(ObjectId id) {
        return anyById(id).filter(post -> !post.isTrashed());
    }

    Optional<Post> anyById(ObjectId id) {
        return Optional.ofNullable(mongoCollection().find(Filters.eq("_id", id)).first());
    }

    /** Those of these that are not in the trash, without their text. */
    List<Post> byIds(Collection<ObjectId> ids) {
        return mongoCollection()
                .find(Filters.and(Filters.in("_id", ids), Filters.ne("status", PostStatus.TRASHED.name())))
                .projection(WITHOUT_TEXT)
                .into(new ArrayList<>());
    }

    Optional<Post> anyById(ClientSession session, ObjectId id) {
        return Optional.ofNullable(
                mongoCollection().find(session, Filters.eq("_id", id)).first());
    }

    Optional<Post> bySlug(String slug) {
        return Optional.ofNullable(
                mongoCollection().find(Filters.eq("slug", slug)).first());
    }

    void insert(ClientSession session, Post post) {
        mongoCollection().insertOne(session, post);
    }

    /** @return whether the one that was read is still the stored one */
    boolean replace(ClientSession session, Post read, Post changed) {
        Bson asRead = Filters.and(Filters.eq("_id", read.id()), Filters.eq("version", read.version()));
        return mongoCollection().replaceOne(session, asRead, changed).getMatchedCount() == 1;
    }

    /** Whose schedule has something due, the longest overdue first. */
    List<ObjectId> due(Instant now, int limit) {
        List<ObjectId> due = new ArrayList<>();
        ids(toPublish(now), "schedule.publishAt", "to_publish", limit).into(due);
        ids(toWithdraw(now), "schedule.unpublishAt", "to_withdraw", limit).into(due);
        return due;
    }

    private static Bson toPublish(Instant now) {
        return Filters.and(Filters.eq("status", PostStatus.SCHEDULED.name()), Filters.lte("schedule.publishAt", now));
    }

    private static Bson toWithdraw(Instant now) {
        return Filters.and(
                Filters.eq("status", PostStatus.PUBLISHED.name()),
                Filters.gt("schedule.unpublishAt", Instant.EPOCH),
                Filters.lte("schedule.unpublishAt", now));
    }

    List<ObjectId> trashedBefore(Instant instant, int limit) {
        return ids(trashed(Filters.lte("trashedAt", instant)), "trashedAt", "trash", limit)
                .into(new ArrayList<>());
    }

    boolean isTrashed(ClientSession session, ObjectId id) {
        return mongoCollection().find(session, trashed(Filters.eq("_id", id))).first() != null;
    }

    private static Bson trashed(Bson more) {
        return Filters.and(Filters.eq("status", PostStatus.TRASHED.name()), more);
    }

    private MongoIterable<ObjectId> ids(Bson filter, String oldestFirst, String index, int limit) {
        return mongoCollection()
                .find(filter, Document.class)
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending(oldestFirst))
                .hintString(index)
                .limit(limit)
                .map(post -> post.getObjectId("_id"));
    }

    /** Of an author, also of what is in the trash. */
    List<ObjectId> idsBy(String authorId, int limit) {
        List<String> statuses =
                Arrays.stream(PostStatus.values()).map(PostStatus::name).toList();
        return mongoCollection()
                .find(Filters.and(Filters.in("status", statuses), Filters.eq("authorIds", authorId)), Document.class)
                .projection(Projections.include("_id"))
                .hintString("drafts_of_author")
                .limit(limit)
                .map(post -> post.getObjectId("_id"))
                .into(new ArrayList<>());
    }

    List<StoredPosts.Version> versions(Optional<ObjectId> after, int limit) {
        return mongoCollection()
                .find(after.map(id -> Filters.gt("_id", id)).orElseGet(Filters::empty), Document.class)
                .projection(Projections.include("version", "status"))
                .sort(Sorts.ascending("_id"))
                .hintString("_id_")
                .limit(limit)
                .map(post -> new StoredPosts.Version(
                        post.getObjectId("_id"),
                        post.getLong("version"),
                        PostStatus.PUBLISHED.name().equals(post.getString("status"))))
                .into(new ArrayList<>());
    }

    /** For good. */
    Optional<Post> remove(ClientSession session, ObjectId id) {
        return Optional.ofNullable(mongoCollection().findOneAndDelete(session, Filters.eq("_id", id)));
    }

    /** Those that somebody wrote, be it with others, in the order in which they were made. */
    OwnDocuments own() {
        return new OwnDocuments(mongoCollection(), "authorIds", "own");
    }
}
