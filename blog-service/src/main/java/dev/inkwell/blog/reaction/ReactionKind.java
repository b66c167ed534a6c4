package dev.inkwell.blog.reaction;

/** What a person says, and of what. */
public enum ReactionKind {
    POST_LIKE,
    POST_BOOKMARK,
    COMMENT_LIKE
}
