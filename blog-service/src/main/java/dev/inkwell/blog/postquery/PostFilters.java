package dev.inkwell.blog.postquery;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.customfield.CustomValues;
import dev.inkwell.blog.post.PostAccess;
import dev.inkwell.blog.post.PostStatus;
import dev.inkwell.blog.post.Visibility;
import dev.inkwell.blog.tag.TagNames;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.query.QueryValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which posts are asked for, and keeps it to what the caller may see: whatever else is asked can only narrow that. */
@ApplicationScoped
public class PostFilters {

    /** No account has this id. */
    static final String NOBODY = "";

    private static final String CUSTOM_FIELD = "customField";
    private static final String SORT = "sort";

    private final PostFilterFields fields;
    private final AuthorService authors;
    private final PostAccess access;
    private final CustomValues customValues;
    private final Caller caller;

    PostFilters(
            PostFilterFields fields,
            AuthorService authors,
            PostAccess access,
            CustomValues customValues,
            Caller caller) {
        this.fields = fields;
        this.authors = authors;
        this.access = access;
        this.customValues = customValues;
        this.caller = caller;
    }

    /** @throws DomainException {@code invalid} (422), {@code custom-field-not-indexed} (409) */
    public PostFilter of(PostQuery query) {
        PostFilter filter = PostFilter.of(status(query.status).orElse(PostStatus.PUBLISHED))
                .by(authorId(query.author))
                .tagged(Optional.ofNullable(query.tag).map(TagNames::normalised))
                .having(Optional.ofNullable(query.customField).map(text -> customValues.condition(CUSTOM_FIELD, text)));
        if (query.customField != null
                && !(filter.isPublished() && query.author == null && query.tag == null && query.visibility == null)) {
            throw QueryValue.refusal(
                    CUSTOM_FIELD, "not-combined", "Of published posts, without author, tag and visibility.");
        }
        PostFilter sorted = order(query.sort, filter).map(filter::sorted).orElse(filter);
        PostFilter narrowed = query.filter == null ? sorted : sorted.narrowed(fields.read(query.filter));
        return visible(narrowed, visibility(query.visibility));
    }

    /**
     * What is published, of an author and a tag where these are given: an unknown name finds nothing.
     *
     * @param author a username
     */
    public PostFilter published(@Nullable String author, @Nullable String tag) {
        PostFilter filter = PostFilter.of(PostStatus.PUBLISHED)
                .by(authorId(author))
                .tagged(Optional.ofNullable(tag).map(TagNames::normalised));
        return visible(filter, Optional.empty());
    }

    /** What an author published. */
    public PostFilter publishedBy(Author author) {
        PostFilter filter = PostFilter.of(PostStatus.PUBLISHED).by(Optional.of(author.id()));
        return visible(filter, Optional.empty());
    }

    /** The caller's own: all but the trash, or those of one status. */
    public PostFilter own(@Nullable String status) {
        PostFilter filter = status(status).map(PostFilter::of).orElse(PostFilter.NOT_TRASHED);
        return filter.by(Optional.of(caller.requireAccountId()));
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

    private static Optional<PostOrder> order(@Nullable String sort, PostFilter filter) {
        Optional<PostOrder> order = QueryValue.oneOf(SORT, sort, PostOrder.all(), PostOrder::parameter);
        if (order.filter(PostOrder::isByPublication).isPresent() && !filter.isPublished()) {
            throw QueryValue.refusal(SORT, "not-combined", "What is not published is sorted by updatedAt.");
        }
        return order;
    }

    private static Optional<PostStatus> status(@Nullable String status) {
        return QueryValue.oneOf("status", status, Arrays.stream(PostStatus.values()), PostStatus::wireName);
    }

    private static Optional<Visibility> visibility(@Nullable String visibility) {
        return QueryValue.oneOf("visibility", visibility, Arrays.stream(Visibility.values()), Visibility::wireName);
    }
}
