package dev.inkwell.blog.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorResponse;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.comment.CommentListing;
import dev.inkwell.blog.comment.CommentResponse;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.sharing.MetadataResponse;
import dev.inkwell.blog.sharing.PostMetadata;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what the page of a post shows. */
@Singleton
class PostPages {

    private final AuthorService authors;
    private final CommentListing comments;
    private final PostMetadata metadata;
    private final ObjectMapper json;

    PostPages(AuthorService authors, CommentListing comments, PostMetadata metadata, ObjectMapper json) {
        this.authors = authors;
        this.comments = comments;
        this.metadata = metadata;
        this.json = json;
    }

    /** @param page of the comments */
    PostPage of(Post post, PageRequest page) {
        MetadataResponse told = metadata.of(post);
        Day published = Day.of(Objects.requireNonNull(post.publishedAt()));
        Day updated = Day.of(post.updatedAt());
        return new PostPage(
                post.title(),
                post.details().language(),
                Objects.requireNonNull(post.content().html()),
                authors(post.authorIds()),
                published,
                updated.shown().equals(published.shown()) ? null : updated,
                post.content().readingMinutes(),
                ListedPost.tags(post.tags()),
                post.details().featureImage(),
                told,
                jsonLd(told),
                comments(post, page));
    }

    private List<Link> authors(List<String> ids) {
        Map<String, Author> known = authors.byIds(ids);
        return ids.stream()
                .map(known::get)
                .map(AuthorResponse::from)
                .map(ListedPost::author)
                .toList();
    }

    private CommentList comments(Post post, PageRequest page) {
        PageResponse<CommentResponse> found = comments.flat(post.id(), false, page.cursor(), page.limit());
        Set<String> onPage = found.items().stream().map(CommentResponse::id).collect(Collectors.toSet());
        String next = found.nextCursor();
        return new CommentList(
                found.items().stream()
                        .map(comment -> ShownComment.from(comment, onPage))
                        .toList(),
                page.cursor().isEmpty(),
                next == null ? null : PageAddress.next(next, page.limit()));
    }

    /** A title with {@code </script>} would end the element that it stands in. */
    private String jsonLd(MetadataResponse told) {
        try {
            return json.writeValueAsString(told.jsonLd()).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
