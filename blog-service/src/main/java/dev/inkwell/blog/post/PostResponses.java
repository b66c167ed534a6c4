package dev.inkwell.blog.post;

import dev.inkwell.blog.author.AuthorService;
import jakarta.enterprise.context.ApplicationScoped;

/** Posts as they are sent, with who wrote them. */
@ApplicationScoped
public class PostResponses {

    private final AuthorService authors;

    PostResponses(AuthorService authors) {
        this.authors = authors;
    }

    public PostResponse of(Post post) {
        return PostResponse.from(post, authors.byIds(post.authorIds()));
    }
}
