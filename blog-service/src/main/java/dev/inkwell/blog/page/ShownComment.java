package dev.inkwell.blog.page;

import dev.inkwell.blog.author.AuthorResponse;
import dev.inkwell.blog.comment.CommentResponse;
import dev.inkwell.blog.comment.CommentStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A comment as everybody sees it.
 *
 * @param html sanitised; null where only its place is left
 * @param answered the comment before it on the page that it answers
 */
public record ShownComment(
        String id,
        @Nullable Link author,
        @Nullable String html,
        Day written,
        @Nullable String answered) {

    /** Whoever asks: a moderator, who would be told of more, gets the same page. */
    static ShownComment from(CommentResponse comment, Set<String> onPage) {
        boolean approved = comment.status() == CommentStatus.APPROVED;
        AuthorResponse author = approved ? comment.author() : null;
        String parent = comment.parentId();
        return new ShownComment(
                comment.id(),
                author == null ? null : ListedPost.author(author),
                approved ? comment.html() : null,
                Day.of(comment.createdAt()),
                parent != null && onPage.contains(parent) ? parent : null);
    }
}
