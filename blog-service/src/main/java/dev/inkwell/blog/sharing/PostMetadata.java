package dev.inkwell.blog.sharing;

import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.syndication.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the head of a public post's page says. */
@ApplicationScoped
public class PostMetadata {

    private final SharedPosts shared;
    private final Site site;

    PostMetadata(SharedPosts shared, Site site) {
        this.shared = shared;
        this.site = site;
    }

    public MetadataResponse of(Post post) {
        return of(shared.of(post), post.version());
    }

    private MetadataResponse of(SharedPost post, long version) {
        return new MetadataResponse(
                post.title(),
                post.description(),
                post.canonical(),
                post.language().orElse(null),
                MetaTags.openGraph(post, site.title()),
                MetaTags.twitter(post),
                links(post),
                StructuredData.of(post, site),
                version);
    }

    private List<PageLink> links(SharedPost post) {
        return List.of(
                new PageLink("canonical", post.canonical(), null, null),
                embedding(post, "json", "application/json+oembed"),
                embedding(post, "xml", "text/xml+oembed"));
    }

    private PageLink embedding(SharedPost post, String format, String type) {
        return new PageLink("alternate", shared.embedding(post.page(), format), type, post.title());
    }
}
