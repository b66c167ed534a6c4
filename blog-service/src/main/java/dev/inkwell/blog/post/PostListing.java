package dev.inkwell.blog.post;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.count.PostCounters;
import dev.inkwell.blog.count.PostCounts;
import dev.inkwell.blog.tag.TagNames;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Pages of posts, each page with its authors in one query more, and its counts in another. */
@ApplicationScoped
class PostListing {

    private static final String NOBODY = "";

    private final PostRepository posts;
    private final AuthorService authors;
    private final PostCounters counters;
    private final PostAccess access;
    private final Caller caller;

    PostListing(PostRepository posts, AuthorService authors, PostCounters counters, PostAccess access, Caller caller) {
        this.posts = posts;
        this.authors = authors;
        this.counters = counters;
        this.access = access;
        this.caller = caller;
    }

    PageResponse<PostSummaryResponse> page(
            PageRequest page, @Nullable String tag, @Nullable String author, @Nullable String status) {
        PostFilter filter = PostFilter.of(
                status(status).orElse(PostStatus.PUBLISHED),
                authorId(author),
                Optional.ofNullable(tag).map(TagNames::normalised));
        return page(page, visible(filter));
    }

    /** What an author published. */
    PageResponse<PostSummaryResponse> publishedBy(Author author, PageRequest page) {
        return page(page, PostFilter.of(PostStatus.PUBLISHED, Optional.of(author.id()), Optional.empty()));
    }

    /** The caller's own: drafts and published posts, or those of one status. */
    PageResponse<PostSummaryResponse> own(PageRequest page, @Nullable String status) {
        return page(page, new PostFilter(status(status), Optional.of(caller.requireAccountId()), Optional.empty()));
    }

    private PageResponse<PostSummaryResponse> page(PageRequest page, PostFilter filter) {
        int limit = page.limit();
        List<Post> rows = posts.list(filter, page.cursor(), limit);
        Map<ObjectId, PostSummaryResponse> summaries = summaries(rows);
        return PageResponse.of(rows, limit, filter::cursorOf, post -> summaries.get(post.id()));
    }

    /** Of these, those that the caller may see. */
    Map<ObjectId, PostSummaryResponse> summaries(Collection<ObjectId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : summaries(posts.byIds(ids).stream().filter(access::maySee).toList());
    }

    private Map<ObjectId, PostSummaryResponse> summaries(List<Post> rows) {
        Map<String, Author> known =
                authors.byIds(rows.stream().map(Post::authorId).toList());
        Map<ObjectId, PostCounts> counts =
                counters.of(rows.stream().map(Post::id).toList());
        Map<ObjectId, PostSummaryResponse> summaries = new LinkedHashMap<>();
        for (Post post : rows) {
            summaries.put(
                    post.id(),
                    PostSummaryResponse.from(
                            post, known.get(post.authorId()), counts.getOrDefault(post.id(), PostCounts.NONE)));
        }
        return summaries;
    }

    /** Editors list everybody's drafts, others their own. */
    private PostFilter visible(PostFilter filter) {
        if (filter.isPublicOnly() || caller.may(PostAccess.EDIT_ANY)) {
            return filter;
        }
        String self = caller.requireAccountId();
        boolean others = filter.authorId().filter(id -> !id.equals(self)).isPresent();
        return filter.by(others ? NOBODY : self);
    }

    /** An unknown name finds no post, rather than everybody's. */
    private Optional<String> authorId(@Nullable String username) {
        return Optional.ofNullable(username)
                .map(name -> authors.byUsername(name).map(Author::id).orElse(NOBODY));
    }

    private static Optional<PostStatus> status(@Nullable String status) {
        return switch (status) {
            case null -> Optional.empty();
            case "published" -> Optional.of(PostStatus.PUBLISHED);
            case "draft" -> Optional.of(PostStatus.DRAFT);
            default ->
                throw new DomainException(CommonError.INVALID)
                        .withError(FieldError.query("status", "unknown-value", "One of draft and published."));
        };
    }
}
