package dev.inkwell.blog.notification;

import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.post.PostDirectory;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.types.ObjectId;

/** What the caller was told, without what is under posts that they can read no more. */
@ApplicationScoped
class NotificationListing {

    private static final int MOST_COUNTED = 100;

    private final NotificationRepository notifications;
    private final ReadMarkRepository marks;
    private final PostDirectory posts;
    private final AuthorService authors;

    NotificationListing(
            NotificationRepository notifications,
            ReadMarkRepository marks,
            PostDirectory posts,
            AuthorService authors) {
        this.notifications = notifications;
        this.marks = marks;
        this.posts = posts;
        this.authors = authors;
    }

    PageResponse<NotificationResponse> page(String person, PageRequest page) {
        int limit = page.limit();
        PageResponse<Notification> rows = PageResponse.of(
                notifications.list(person, page.cursor(), limit), limit, Notification::cursor, row -> row);
        List<Notification> shown = readable(rows.items());
        Map<String, Author> actors =
                authors.byIds(shown.stream().map(Notification::actorId).toList());
        Instant readUpTo = marks.readUpTo(person);
        return new PageResponse<>(
                shown.stream()
                        .map(row -> NotificationResponse.from(row, actors.get(row.actorId()), readUpTo))
                        .toList(),
                rows.nextCursor());
    }

    long unread(String person) {
        return readable(notifications.since(person, marks.readUpTo(person), MOST_COUNTED))
                .size();
    }

    private List<Notification> readable(List<Notification> rows) {
        Set<ObjectId> visible = posts.visible(rows.stream()
                .map(Notification::postId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .filter(row -> row.postId() == null || visible.contains(row.postId()))
                .toList();
    }
}
