package dev.inkwell.blog.post;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A stored post. Each change gives a new one, whose version is one more; what changes nothing gives the same again.
 *
 * @param version 1 for a new post; what If-Match is checked against
 * @param authorId the first of {@code authorIds}
 * @param authorTags each author with each tag, as no index can have two lists ({@link #authorTag})
 * @param customFields typed as the site says; null where the post is older than that
 * @param publishedAt of the first publication, kept when it is withdrawn and published again, unless a time is given
 * @param trashedAt since when it is in the trash; null where it is not
 */
@MongoEntity(collection = "posts")
public record Post(
        @BsonId ObjectId id,
        long version,
        PostStatus status,
        Visibility visibility,
        String authorId,
        List<String> authorIds,
        List<String> authorTags,
        String title,
        String slug,
        List<String> tags,
        Content content,
        PostDetails details,
        @Nullable Document customFields,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable Schedule schedule,
        @Nullable Instant trashedAt) {

    /** A new post, before it has its slug. */
    static Post created(PostStatus status, Edition edition, Instant now) {
        Instant publishedAt = status == PostStatus.PUBLISHED ? now : null;
        return of(new ObjectId(), 1, status, edition, "", now, now, publishedAt, null, null);
    }

    Post edited(Edition edition, String newSlug, Instant now) {
        return of(id, version + 1, status, edition, newSlug, createdAt, now, publishedAt, schedule, trashedAt);
    }

    Post withSlug(String newSlug) {
        return of(id, version, status, edition(), newSlug, createdAt, updatedAt, publishedAt, schedule, trashedAt);
    }

    private static Post of(
            ObjectId id,
            long version,
            PostStatus status,
            Edition edition,
            String slug,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant publishedAt,
            @Nullable Schedule schedule,
            @Nullable Instant trashedAt) {
        return new Post(
                id,
                version,
                status,
                edition.visibility(),
                edition.authorIds().getFirst(),
                edition.authorIds(),
                authorTags(edition),
                edition.title(),
                slug,
                edition.tags(),
                edition.content(),
                edition.details(),
                edition.customFields(),
                createdAt,
                updatedAt,
                publishedAt,
                schedule,
                trashedAt);
    }

    private static List<String> authorTags(Edition edition) {
        return edition.authorIds().stream()
                .flatMap(author -> edition.tags().stream().map(tag -> authorTag(author, tag)))
                .toList();
    }

    public static String authorTag(String authorId, String tag) {
        return authorId + "/" + tag;
    }

    private Edition edition() {
        return new Edition(title, tags, visibility, authorIds, content, details, custom());
    }

    Document custom() {
        return customFields == null ? new Document() : customFields;
    }

    /** One author less, of several. */
    Post withoutAuthor(String leaving, Instant now) {
        List<String> others =
                authorIds.stream().filter(author -> !author.equals(leaving)).toList();
        return edited(new Edition(title, tags, visibility, others, content, details, custom()), slug, now);
    }

    /**
     * Public from now on.
     *
     * @param at the time that is shown; null for the first publication's, or now
     * @param until when it is to be withdrawn
     */
    Post published(Instant now, @Nullable Instant at, @Nullable Instant until) {
        Instant shown = at != null ? at : publishedAt != null ? publishedAt : now;
        return moved(PostStatus.PUBLISHED, now, shown, Schedule.until(until));
    }

    /** Public when its time has come, and not before. */
    Post scheduled(Instant now, Instant at, @Nullable Instant until) {
        return moved(PostStatus.SCHEDULED, now, publishedAt, new Schedule(at, until));
    }

    /** A draft again, from wherever it was. */
    Post withdrawn(Instant now) {
        return moved(PostStatus.DRAFT, now, publishedAt, null);
    }

    Post archived(Instant now) {
        return moved(PostStatus.ARCHIVED, now, publishedAt, null);
    }

    Post trashed(Instant now) {
        return moved(PostStatus.TRASHED, now, publishedAt, null);
    }

    /** As its schedule wants it at this instant. */
    Post settled(Instant now) {
        if (schedule != null && status == PostStatus.SCHEDULED && isReached(schedule.publishAt(), now)) {
            return published(now, schedule.publishAt(), schedule.unpublishAt());
        }
        if (schedule != null && isPublished() && isReached(schedule.unpublishAt(), now)) {
            return withdrawn(now);
        }
        return this;
    }

    private static boolean isReached(@Nullable Instant instant, Instant now) {
        return instant != null && !instant.isAfter(now);
    }

    private Post moved(PostStatus to, Instant now, @Nullable Instant newPublishedAt, @Nullable Schedule newSchedule) {
        if (to == status && Objects.equals(newPublishedAt, publishedAt) && Objects.equals(newSchedule, schedule)) {
            return this;
        }
        Instant newTrashedAt = to == PostStatus.TRASHED ? now : null;
        return of(id, version + 1, to, edition(), slug, createdAt, now, newPublishedAt, newSchedule, newTrashedAt);
    }

    public boolean isPublished() {
        return status == PostStatus.PUBLISHED;
    }

    boolean isOrWillBePublished() {
        return isPublished() || status == PostStatus.SCHEDULED;
    }

    /** Whether everybody may read it. */
    public boolean isPublic() {
        return isPublished() && visibility == Visibility.PUBLIC;
    }

    /** Whether an account may read it, whatever else its roles allow. */
    public boolean isFor(String accountId) {
        return isPublished() && visibility != Visibility.PRIVATE || isBy(accountId);
    }

    boolean isTrashed() {
        return status == PostStatus.TRASHED;
    }

    /** What it is counted under: nothing, unless it is public. */
    public List<String> publicTags() {
        return isPublic() ? tags : List.of();
    }

    public boolean isBy(String accountId) {
        return authorIds.contains(accountId);
    }
}
