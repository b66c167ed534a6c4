package dev.inkwell.blog.post;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pages of posts, each page with its authors in one query more. */
@ApplicationScoped
class PostListing {

    private static final String NOBODY = "";

    private final PostRepository posts;
    private final AuthorService authors;
    private final Caller caller;

    PostListing(PostRepository posts, AuthorService authors, Caller caller) {
        this.posts = posts;
        this.authors = authors;
        this.caller = caller;
    }

    PageResponse<PostSummaryResponse> page(
            PageRequest page, @Nullable String tag, @Nullable String author, @Nullable String status) {
        PostFilter filter = new PostFilter(
                status(status), authorId(author), Optional.ofNullable(tag).map(Tags::normalised));
        return page(page, visible(filter));
    }

    /** The caller's own. */
    PageResponse<PostSummaryResponse> own(PageRequest page, @Nullable String status) {
        return page(page, new PostFilter(status(status), Optional.of(caller.requireAccountId()), Optional.empty()));
    }

    private PageResponse<PostSummaryResponse> page(PageRequest page, PostFilter filter) {
        int limit = page.limit();
        List<Post> rows = posts.list(filter, page.cursor(), limit);
        Map<String, Author> known =
                authors.byIds(rows.stream().map(Post::authorId).toList());
        return PageResponse.of(
                rows, limit, filter::cursorOf, post -> PostSummaryResponse.from(post, known.get(post.authorId())));
    }

    /** Editors list everybody's drafts, others their own. */
    private PostFilter visible(PostFilter filter) {
        if (filter.status() == PostStatus.PUBLISHED || caller.may(PostAccess.EDIT_ANY)) {
            return filter;
        }
        String self = caller.requireAccountId();
        boolean others = filter.authorId().filter(id -> !id.equals(self)).isPresent();
        return new PostFilter(filter.status(), Optional.of(others ? NOBODY : self), filter.tag());
    }

    /** An unknown name finds no post, rather than everybody's. */
    private Optional<String> authorId(@Nullable String username) {
        return Optional.ofNullable(username)
                .map(name -> authors.byUsername(name).map(Author::id).orElse(NOBODY));
    }

    private static PostStatus status(@Nullable String status) {
        return switch (status) {
            case null -> PostStatus.PUBLISHED;
            case "published" -> PostStatus.PUBLISHED;
            case "draft" -> PostStatus.DRAFT;
            default ->
                throw new DomainException(CommonError.INVALID)
                        .withError(FieldError.query("status", "unknown-value", "One of draft and published."));
        };
    }
}
