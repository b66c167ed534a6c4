package dev.inkwell.blog.view;

import dev.inkwell.blog.count.CounterRule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the counters of views must be equal to: the sum of their days. */
class ViewCounterRule {

    private static final String OF_ALL_DAYS = """
        {
          "from": "post_views",
          "localField": "_id",
          "foreignField": "post",
          "pipeline": [{"$group": {"_id": null, "n": {"$sum": "$views"}}}]
        }
        """;

    @Produces
    @Singleton
    CounterRule viewsOfPosts() {
        return new CounterRule("post-views", "posts", "post_counts", "views", OF_ALL_DAYS);
    }
}
