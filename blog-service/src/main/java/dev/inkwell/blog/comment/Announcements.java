package dev.inkwell.blog.comment;

import com.mongodb.client.ClientSession;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.notification.NotificationKind;
import dev.inkwell.blog.notification.Notifications;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Tells those whom a comment concerns and who can read its post, once it is approved: each of them once, as what comes first
 * here. Of a private post only its authors are told: what others' roles allow is not known here.
 */
@ApplicationScoped
class Announcements {

    private static final int MOST_MENTIONS = 10;

    /** Not within an address or another word. */
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_@/.-])@([A-Za-z0-9_-]{3,40})");

    private final CommentRepository comments;
    private final Notifications notifications;
    private final PostDirectory posts;
    private final AuthorService authors;

    Announcements(CommentRepository comments, Notifications notifications, PostDirectory posts, AuthorService authors) {
        this.comments = comments;
        this.notifications = notifications;
        this.posts = posts;
        this.authors = authors;
    }

    void announce(ClientSession session, Comment comment) {
        posts.find(comment.postId()).ifPresent(post -> announce(session, comment, post));
    }

    private void announce(ClientSession session, Comment comment, Post post) {
        Map<String, NotificationKind> told = new LinkedHashMap<>();
        answered(session, comment.parentId()).forEach(person -> told.putIfAbsent(person, NotificationKind.REPLY));
        post.authorIds().forEach(person -> told.putIfAbsent(person, NotificationKind.COMMENT));
        mentioned(comment.text().body()).forEach(person -> told.putIfAbsent(person, NotificationKind.MENTION));
        told.keySet().removeIf(person -> !post.isFor(person));
        tell(session, comment, told);
    }

    void withdraw(ClientSession session, Comment comment) {
        notifications.withdraw(session, comment.id());
    }

    private void tell(ClientSession session, Comment comment, Map<String, NotificationKind> told) {
        String actor = comment.personId();
        if (actor != null) {
            told.forEach(
                    (person, kind) -> notifications.tell(session, kind, person, actor, comment.postId(), comment.id()));
        }
    }

    private List<String> answered(ClientSession session, @Nullable ObjectId parent) {
        return parent == null
                ? List.of()
                : comments.byId(session, parent).map(Comment::personId).stream().toList();
    }

    private List<String> mentioned(String body) {
        List<String> names = MENTION.matcher(body)
                .results()
                .map((MatchResult match) -> match.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .limit(MOST_MENTIONS)
                .toList();
        return authors.known(names).stream().map(Author::id).toList();
    }
}
