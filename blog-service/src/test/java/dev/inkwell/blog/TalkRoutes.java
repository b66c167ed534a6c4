package dev.inkwell.blog;

import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;

/** Uses each route of likes, comments, follows and notifications, page by page, for {@link QueryPlanTest}. */
final class TalkRoutes {

    private TalkRoutes() {}

    static void useAll(Person author) {
        react(author, Person.reader());
    }

    private static void react(Person author, Person reader) {
        for (int i = 0; i < 5; i++) {
            WrittenPost post = WrittenPost.publishedBy(author);
            for (String reaction : new String[] {"/like", "/bookmark"}) {
                reader.request().put(post.path() + reaction).then().statusCode(204);
                reader.request().put(post.path() + reaction).then().statusCode(204);
                author.request().put(post.path() + reaction).then().statusCode(204);
                author.request().delete(post.path() + reaction).then().statusCode(204);
            }
        }
        QueryPlanTest.everyPage("/api/v1/me/likes?limit=2", reader);
        QueryPlanTest.everyPage("/api/v1/me/bookmarks?limit=2", reader);
    }
}
