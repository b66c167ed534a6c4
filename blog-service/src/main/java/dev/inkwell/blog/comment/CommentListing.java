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

    PageResponse<CommentResponse> page(CommentFilter filter, PageRequest page) {
        return page(filter, page.cursor(), page.limit());
    }

    private PageResponse<CommentResponse> page(CommentFilter filter, Optional<Cursor> cursor, int limit) {
        List<Comment> rows = comments.list(filter, cursor, limit);
        Map<String, Author> known = authors.byIds(rows.stream()
                .filter(access::showsText)
                .map(Comment::personId)
                .filter(Objects::nonNull)
                .toList());
        return PageResponse.of(rows, limit, Comment::cursor, comment -> response(comment, known));
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
