package dev.inkwell.blog.follow;

import dev.inkwell.blog.count.CounterRule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the counters of followers must be equal to. */
class FollowCounterRules {

    private static final String FOLLOWERS = """
        {
          "from": "follows",
          "let": {
            "kind": {"$toUpper": {"$arrayElemAt": [{"$split": ["$_id", ":"]}, 0]}},
            "target": {"$arrayElemAt": [{"$split": ["$_id", ":"]}, 1]}
          },
          "pipeline": [
            {"$match": {"$expr": {"$and": [{"$eq": ["$kind", "$$kind"]}, {"$eq": ["$target", "$$target"]}]}}},
            {"$count": "n"}
          ]
        }
        """;

    @Produces
    @Singleton
    CounterRule followers() {
        return new CounterRule("followers", "follower_counts", "follower_counts", "followers", FOLLOWERS);
    }
}
