package dev.inkwell.blog.post;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.inkwell.kit.page.Cursor;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The queries on {@code posts}. What is in the trash is found by none that serves a request. */
@ApplicationScoped
class PostRepository implements PanacheMongoRepositoryBase<Post, ObjectId> {

    private static final Bson NOT_TRASHED = Filters.ne("status", PostStatus.TRASHED.name());
    private static final Bson WITHOUT_TEXT = Projections.exclude("content.body", "content.html");

    Optional<Post> byId(ObjectId id) {
        return Optional.ofNullable(mongoCollection()
                .find(Filters.and(Filters.eq("_id", id), NOT_TRASHED))
                .first());
    }

    /** Without their text. */
    List<Post> byIds(Collection<ObjectId> ids) {
        return mongoCollection()
                .find(Filters.and(Filters.in("_id", ids), NOT_TRASHED))
                .projection(WITHOUT_TEXT)
                .into(new ArrayList<>());
    }

    Optional<Post> bySlug(String slug) {
        return Optional.ofNullable(mongoCollection()
                .find(Filters.and(Filters.eq("slug", slug), NOT_TRASHED))
                .first());
    }

    /** @return at most {@code limit + 1} posts, without their text */
    List<Post> list(PostFilter filter, Optional<Cursor> cursor, int limit) {
        return query(filter, cursor, limit).into(new ArrayList<>());
    }

    FindIterable<Post> query(PostFilter filter, Optional<Cursor> cursor, int limit) {
        return mongoCollection()
                .find(filter.after(cursor))
                .projection(WITHOUT_TEXT)
                .sort(filter.sort())
                .hintString(filter.index())
                .limit(limit + 1);
    }

    void insert(ClientSession session, Post post) {
        mongoCollection().insertOne(session, post);
    }

    /** @return whether the version before was still the stored one */
    boolean replace(ClientSession session, Post changed) {
        Bson versionBefore =
                Filters.and(Filters.eq("_id", changed.id()), Filters.eq("version", changed.version() - 1), NOT_TRASHED);
        return mongoCollection().replaceOne(session, versionBefore, changed).getMatchedCount() == 1;
    }

    /** Of an author, also of what is in the trash. */
    List<ObjectId> idsBy(String authorId, int limit) {
        List<String> statuses =
                Arrays.stream(PostStatus.values()).map(PostStatus::name).toList();
        return mongoCollection()
                .find(Filters.and(Filters.in("status", statuses), Filters.eq("authorId", authorId)), Document.class)
                .projection(Projections.include("_id"))
                .hintString("drafts_by_author")
                .limit(limit)
                .map(post -> post.getObjectId("_id"))
                .into(new ArrayList<>());
    }

    /** For good. */
    Optional<Post> remove(ClientSession session, ObjectId id) {
        return Optional.ofNullable(mongoCollection().findOneAndDelete(session, Filters.eq("_id", id)));
    }
}
