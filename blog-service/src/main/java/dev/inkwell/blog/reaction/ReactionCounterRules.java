package dev.inkwell.blog.reaction;

import dev.inkwell.blog.count.CounterRule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the counters of likes must be equal to. */
class ReactionCounterRules {

    private static final String REACTIONS = """
        {
          "from": "reactions",
          "localField": "_id",
          "foreignField": "subjectId",
          "pipeline": [{"$match": {"kind": "%s"}}, {"$count": "n"}]
        }
        """;

    @Produces
    @Singleton
    CounterRule likesOfPosts() {
        return new CounterRule(
                "post-likes", "posts", "post_counts", "likes", REACTIONS.formatted(ReactionKind.POST_LIKE));
    }

    @Produces
    @Singleton
    CounterRule likesOfComments() {
        return new CounterRule(
                "comment-likes",
                "comments",
                "comments",
                "counts.likes",
                REACTIONS.formatted(ReactionKind.COMMENT_LIKE));
    }
}
