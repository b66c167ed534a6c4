package dev.inkwell.blog.syndication;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.inkwell.blog.publicpost.PostAddress;
import dev.inkwell.blog.publicpost.PostRange;
import dev.inkwell.blog.publicpost.PublicPosts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * The sitemap (sitemaps.org): an index of pages, each a range of posts by key, oldest first. To find where the pages begin, the
 * keys of all posts are walked over, so a replica does that once in a while only; what is published meanwhile is on the last
 * page, and that has room for it.
 */
@ApplicationScoped
class Sitemap {

    static final String PAGE_PATH = "/sitemap-posts.xml";

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int MOST_ADDRESSES = 50_000;

    private final PublicPosts posts;
    private final Site site;
    private final LoadingCache<Integer, List<PostRange>> pages;
    private final int pageSize;

    Sitemap(PublicPosts posts, Site site, SiteConfig config) {
        this.posts = posts;
        this.site = site;
        this.pageSize = config.sitemapPage();
        this.pages = Caffeine.newBuilder()
                .expireAfterWrite(config.sitemapInterval())
                .maximumSize(1)
                .build(posts::ranges);
    }

    byte[] index() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlDocument xml = new XmlDocument(bytes);
        xml.open("sitemapindex", "xmlns", NAMESPACE);
        for (PostRange page : pages.get(pageSize)) {
            xml.open("sitemap")
                    .element(
                            "loc",
                            site.service(PAGE_PATH + "?cursor=" + page.cursor().encode()))
                    .close();
        }
        xml.end();
        return bytes.toByteArray();
    }

    /** Written while it is read. A page of nothing is not valid, so the site itself stands on the first, and on one of nothing. */
    void write(PostRange page, OutputStream output) {
        XmlDocument xml = new XmlDocument(output);
        xml.open("urlset", "xmlns", NAMESPACE);
        boolean[] empty = {!page.isFirst()};
        if (page.isFirst()) {
            writeHome(xml);
        }
        posts.eachAddress(page, MOST_ADDRESSES - 1, post -> {
            if (standsHereFirst(post)) {
                write(post, xml);
                empty[0] = false;
            }
        });
        if (empty[0]) {
            writeHome(xml);
        }
        xml.end();
    }

    /** What stands first elsewhere is for search engines to find there. */
    private boolean standsHereFirst(PostAddress post) {
        String page = site.post(post.slug());
        return post.canonicalUrl().orElse(page).equals(page);
    }

    private void writeHome(XmlDocument xml) {
        xml.open("url").element("loc", site.home()).close();
    }

    private void write(PostAddress post, XmlDocument xml) {
        xml.open("url")
                .element("loc", site.post(post.slug()))
                .element("lastmod", post.updatedAt().toString())
                .close();
    }
}
