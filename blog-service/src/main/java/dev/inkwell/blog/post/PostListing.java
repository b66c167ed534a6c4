package dev.inkwell.blog.post;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.count.PostCounters;
import dev.inkwell.blog.count.PostCounts;
import dev.inkwell.blog.customfield.CustomValues;
import dev.inkwell.blog.tag.TagNames;
import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.query.QueryValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Pages of posts, each page with its authors in one query more, and its counts in another. */
@ApplicationScoped
class PostListing {

    private static final String NOBODY = "";
    private static final String CUSTOM_FIELD = "customField";

    private final PostRepository posts;
    private final AuthorService authors;
    private final PostCounters counters;
    private final PostAccess access;
    private final CustomValues customValues;
    private final Caller caller;

    PostListing(
            PostRepository posts,
            AuthorService authors,
            PostCounters counters,
            PostAccess access,
            CustomValues customValues,
            Caller caller) {
        this.posts = posts;
        this.authors = authors;
        this.counters = counters;
        this.access = access;
        this.customValues = customValues;
        this.caller = caller;
    }

    PageResponse<PostSummaryResponse> page(
            PageRequest page,
            @Nullable String tag,
            @Nullable String author,
            @Nullable String visibility,
            @Nullable String customField,
            @Nullable String status) {
        PostFilter filter = PostFilter.of(status(status).orElse(PostStatus.PUBLISHED))
                .by(authorId(author))
                .tagged(Optional.ofNullable(tag).map(TagNames::normalised))
                .having(Optional.ofNullable(customField).map(text -> customValues.condition(CUSTOM_FIELD, text)));
        if (customField != null && !(filter.isPublished() && author == null && tag == null && visibility == null)) {
            throw QueryValue.refusal(
                    CUSTOM_FIELD, "not-combined", "Of published posts, without author, tag and visibility.");
        }
        return page(page, visible(filter, visibility(visibility)));
    }

    /** What an author published. */
    PageResponse<PostSummaryResponse> publishedBy(Author author, PageRequest page) {
        PostFilter filter = PostFilter.of(PostStatus.PUBLISHED).by(Optional.of(author.id()));
        return page(page, visible(filter, Optional.empty()));
    }

    /** The caller's own: all but the trash, or those of one status. */
    PageResponse<PostSummaryResponse> own(PageRequest page, @Nullable String status) {
        PostFilter filter = status(status).map(PostFilter::of).orElse(PostFilter.NOT_TRASHED);
        return page(page, filter.by(Optional.of(caller.requireAccountId())));
    }

    private PageResponse<PostSummaryResponse> page(PageRequest page, PostFilter filter) {
        int limit = page.limit();
        List<Post> rows = posts.list(filter, page.cursor(), limit);
        return page(rows, limit, filter);
    }

    /** @param rows one more than the page shows */
    PageResponse<PostSummaryResponse> page(List<Post> rows, int limit, PostFilter filter) {
        return page(rows, limit, filter::cursorOf);
    }

    /** @param rows one more than the page shows */
    PageResponse<PostSummaryResponse> page(List<Post> rows, int limit, Function<Post, Cursor> cursorOf) {
        Map<ObjectId, PostSummaryResponse> summaries = summaries(rows);
        return PageResponse.of(rows, limit, cursorOf, post -> summaries.get(post.id()));
    }

    /** Of these, those that the caller may see. */
    Map<ObjectId, PostSummaryResponse> summaries(Collection<ObjectId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : summaries(posts.byIds(ids).stream().filter(access::maySee).toList());
    }

    private Map<ObjectId, PostSummaryResponse> summaries(List<Post> rows) {
        Map<String, Author> known = authors.byIds(
                rows.stream().flatMap(post -> post.authorIds().stream()).toList());
        Map<ObjectId, PostCounts> counts =
                counters.of(rows.stream().map(Post::id).toList());
        Map<ObjectId, PostSummaryResponse> summaries = new LinkedHashMap<>();
        for (Post post : rows) {
            summaries.put(
                    post.id(), PostSummaryResponse.from(post, known, counts.getOrDefault(post.id(), PostCounts.NONE)));
        }
        return summaries;
    }

    /** Published posts as far as they are meant for the caller. Of all others editors list everybody's, authors their own. */
    private PostFilter visible(PostFilter filter, Optional<Visibility> visibility) {
        PostFilter wanted = filter.visibleAs(visibility.map(List::of).orElseGet(access::meantForCaller));
        boolean meantForCaller = access.meantForCaller().containsAll(wanted.visibilities());
        if (filter.isPublished() && meantForCaller || caller.may(PostAccess.EDIT_ANY)) {
            return wanted;
        }
        String self = caller.requireAccountId();
        boolean others = filter.authorId().filter(id -> !id.equals(self)).isPresent();
        return wanted.by(Optional.of(others ? NOBODY : self));
    }

    /** An unknown name finds no post, rather than everybody's. */
    private Optional<String> authorId(@Nullable String username) {
        return Optional.ofNullable(username)
                .map(name -> authors.byUsername(name).map(Author::id).orElse(NOBODY));
    }

    private static Optional<PostStatus> status(@Nullable String status) {
        return QueryValue.oneOf("status", status, Arrays.stream(PostStatus.values()), PostStatus::wireName);
    }

    private static Optional<Visibility> visibility(@Nullable String visibility) {
        return QueryValue.oneOf("visibility", visibility, Arrays.stream(Visibility.values()), Visibility::wireName);
    }
}
