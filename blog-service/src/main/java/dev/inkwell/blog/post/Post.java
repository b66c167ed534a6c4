package dev.inkwell.blog.post;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A stored post. Each change gives a new one, whose version is one more.
 *
 * @param version 1 for a new post; what If-Match is checked against
 * @param publishedAt of the first publication, kept when it is withdrawn and published again
 */
@MongoEntity(collection = "posts")
public record Post(
        @BsonId ObjectId id,
        long version,
        PostStatus status,
        String authorId,
        String title,
        String slug,
        List<String> tags,
        Content content,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt) {

    /** A new post, before it has its slug. */
    static Post created(
            PostStatus status, String authorId, String title, List<String> tags, Content content, Instant now) {
        Instant publishedAt = status == PostStatus.PUBLISHED ? now : null;
        return new Post(new ObjectId(), 1, status, authorId, title, "", tags, content, now, now, publishedAt);
    }

    Post withSlug(String newSlug) {
        return new Post(
                id, version, status, authorId, title, newSlug, tags, content, createdAt, updatedAt, publishedAt);
    }

    Post edited(String newTitle, List<String> newTags, Content newContent, Instant now) {
        return new Post(
                id, version + 1, status, authorId, newTitle, slug, newTags, newContent, createdAt, now, publishedAt);
    }

    /** Public from now on; the same again where it is public already. */
    Post published(Instant now) {
        return status == PostStatus.PUBLISHED
                ? this
                : moved(PostStatus.PUBLISHED, now, publishedAt == null ? now : publishedAt);
    }

    /** A draft again; the same again where it is one already. */
    Post withdrawn(Instant now) {
        return status == PostStatus.DRAFT ? this : moved(PostStatus.DRAFT, now, publishedAt);
    }

    Post trashed(Instant now) {
        return moved(PostStatus.TRASHED, now, publishedAt);
    }

    private Post moved(PostStatus to, Instant now, @Nullable Instant newPublishedAt) {
        return new Post(id, version + 1, to, authorId, title, slug, tags, content, createdAt, now, newPublishedAt);
    }

    public boolean isPublished() {
        return status == PostStatus.PUBLISHED;
    }

    /** What it is counted under: nothing, unless it is public. */
    List<String> publicTags() {
        return isPublished() ? tags : List.of();
    }

    boolean isBy(String accountId) {
        return authorId.equals(accountId);
    }
}
