package dev.inkwell.blog.sharing;

import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.syndication.Site;
import jakarta.enterprise.context.ApplicationScoped;

/** Public posts with their authors. */
@ApplicationScoped
class SharedPosts {

    private final AuthorService authors;
    private final Site site;

    SharedPosts(AuthorService authors, Site site) {
        this.authors = authors;
        this.site = site;
    }

    SharedPost of(Post post) {
        return SharedPost.of(post, authors.byIds(post.authorIds()), site);
    }

    /** Where oEmbed tells of the post, by its page. */
    String embedding(String page, String format) {
        return site.service("/api/v1/oembed?format=" + format + "&url=" + Site.encoded(page));
    }
}
