package dev.inkwell.blog.comment;

import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.types.ObjectId;

/** Comments as the caller may see them, each page with its authors in one query more. */
@ApplicationScoped
public class CommentListing {

    private final CommentRepository comments;
    private final CommentAccess access;
    private final AuthorService authors;

    CommentListing(CommentRepository comments, CommentAccess access, AuthorService authors) {
        this.comments = comments;
        this.access = access;
        this.authors = authors;
    }

    /** All under a post, whatever they answer. */
    public PageResponse<CommentResponse> flat(ObjectId post, boolean newestFirst, Optional<Cursor> cursor, int limit) {
        return page(CommentFilter.flat(post, newestFirst), cursor, limit);
    }

    /** What a moderator can decide on: a page has fewer where some are under posts that the caller can't see. */
    PageResponse<CommentResponse> queue(CommentStatus status, PageRequest page) {
        List<Comment> rows = comments.list(CommentFilter.queue(status), page.cursor(), page.limit());
        PageResponse<Comment> shown = PageResponse.of(rows, page.limit(), Comment::cursor, row -> row);
        List<Comment> visible = access.underVisiblePosts(shown.items());
        Map<String, Author> known = authorsOf(visible);
        return new PageResponse<>(
                visible.stream().map(comment -> response(comment, known)).toList(), shown.nextCursor());
    }

    PageResponse<CommentResponse> page(CommentFilter filter, PageRequest page) {
        return page(filter, page.cursor(), page.limit());
    }

    private PageResponse<CommentResponse> page(CommentFilter filter, Optional<Cursor> cursor, int limit) {
        List<Comment> rows = comments.list(filter, cursor, limit);
        Map<String, Author> known = authorsOf(rows);
        return PageResponse.of(rows, limit, Comment::cursor, comment -> response(comment, known));
    }

    private Map<String, Author> authorsOf(List<Comment> rows) {
        return authors.byIds(rows.stream()
                .filter(access::showsText)
                .map(Comment::personId)
                .filter(Objects::nonNull)
                .toList());
    }

    public CommentResponse one(Comment comment) {
        String person = comment.personId();
        return response(comment, person == null ? Map.of() : Map.of(person, authors.byId(person)));
    }

    private CommentResponse response(Comment comment, Map<String, Author> known) {
        String person = comment.personId();
        return person == null || !access.showsText(comment)
                ? CommentResponse.placeOf(comment)
                : CommentResponse.from(comment, known.get(person), access.isModerator());
    }
}
