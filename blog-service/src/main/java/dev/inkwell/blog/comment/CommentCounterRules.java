package dev.inkwell.blog.comment;

import dev.inkwell.blog.count.CounterRule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the counters of comments must be equal to. */
class CommentCounterRules {

    private static final String APPROVED_OF_POST = """
        {
          "from": "comments",
          "localField": "_id",
          "foreignField": "postId",
          "pipeline": [{"$match": {"status": "APPROVED"}}, {"$count": "n"}]
        }
        """;

    private static final String CHILDREN = """
        {
          "from": "comments",
          "let": {"post": "$postId", "parent": "$_id"},
          "pipeline": [
            {"$match": {"$expr": {"$and": [{"$eq": ["$postId", "$$post"]}, {"$eq": ["$parentId", "$$parent"]}]}}},
            {"$match": %s},
            {"$count": "n"}
          ]
        }
        """;

    @Produces
    @Singleton
    CounterRule commentsOfPosts() {
        return new CounterRule("post-comments", "posts", "post_counts", "comments", APPROVED_OF_POST);
    }

    @Produces
    @Singleton
    CounterRule repliesOfComments() {
        return new CounterRule(
                "comment-replies", "comments", "comments", "counts.replies", CHILDREN.formatted("{\"shown\": true}"));
    }

    @Produces
    @Singleton
    CounterRule childrenOfComments() {
        return new CounterRule("comment-children", "comments", "comments", "counts.children", CHILDREN.formatted("{}"));
    }
}
