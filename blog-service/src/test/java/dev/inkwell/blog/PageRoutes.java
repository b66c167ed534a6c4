package dev.inkwell.blog;

import dev.inkwell.blog.testing.Browser;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;

/** Uses every page, and the pages behind it. */
final class PageRoutes {

    private PageRoutes() {}

    static void useAll(Person author, String tag) {
        WrittenPost post = WrittenPost.publishedBy(author, tag);
        for (int i = 0; i < 3; i++) {
            WrittenComment.by(author, post);
        }
        follow("/", "?limit=10");
        follow("/tags/" + tag, "?limit=10");
        follow("/authors/" + author.username(), "?limit=10");
        follow("/posts/" + post.slug(), "?limit=1");
    }

    private static void follow(String path, String query) {
        String next = query;
        for (int page = 0; page < 3 && !next.isEmpty(); page++) {
            next = Browser.page(path + next)
                    .select("main a[rel=next]")
                    .attr("href")
                    .replace("#comments", "");
        }
    }
}
