package dev.inkwell.blog.post;

import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.count.PostCounters;
import jakarta.enterprise.context.ApplicationScoped;

/** Posts as they are sent, with who wrote them and what is counted of them. */
@ApplicationScoped
public class PostResponses {

    private final AuthorService authors;
    private final PostCounters counters;

    PostResponses(AuthorService authors, PostCounters counters) {
        this.authors = authors;
        this.counters = counters;
    }

    public PostResponse of(Post post) {
        return PostResponse.from(post, authors.byIds(post.authorIds()), counters.of(post.id()));
    }
}
