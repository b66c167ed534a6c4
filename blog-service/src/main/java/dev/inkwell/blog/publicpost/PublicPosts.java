package dev.inkwell.blog.publicpost;

import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostReference;
import dev.inkwell.blog.post.PostStatus;
import dev.inkwell.blog.post.Visibility;
import dev.inkwell.blog.postquery.PostFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What everybody may read, for those who carry it elsewhere: the same whoever asks. */
@ApplicationScoped
public class PublicPosts {

    private final PublicPostRepository posts;
    private final PostReference reference;

    PublicPosts(PublicPostRepository posts, PostReference reference) {
        this.posts = posts;
        this.reference = reference;
    }

    /** By id, slug, or a slug that it had. @throws DomainException {@code post-not-found} (404) */
    public Post required(String idOrSlug) {
        return reference.findPublic(idOrSlug);
    }

    /**
     * The last published first, without their source.
     *
     * @param longest the HTML of a post of more bytes than that is left out
     */
    public List<Post> newest(Optional<String> authorId, Optional<String> tag, int limit, int longest) {
        PostFilter filter = PostFilter.of(PostStatus.PUBLISHED)
                .visibleAs(List.of(Visibility.PUBLIC))
                .by(authorId)
                .tagged(tag);
        return posts.newest(filter, limit, longest);
    }

    /** All of them in ranges of so many, the last of fewer; walks over the keys of all. */
    public List<PostRange> ranges(int rows) {
        List<PostRange> ranges = new ArrayList<>();
        PostRange.Key last = PostRange.BEGINNING;
        Optional<PostRange.Key> next = posts.keyAfter(last, rows);
        while (next.isPresent()) {
            ranges.add(new PostRange(Optional.of(last), next));
            last = next.get();
            next = posts.keyAfter(last, rows);
        }
        ranges.add(PostRange.from(last));
        return ranges;
    }

    /** At most so many of a range, read from the database as they are used. */
    public void eachAddress(PostRange range, int limit, Consumer<PostAddress> use) {
        posts.eachAddress(range, limit, use);
    }
}
