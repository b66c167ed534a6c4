package dev.inkwell.blog.follow;

import dev.inkwell.blog.count.FollowerCounters;

/** What can be followed. */
public enum FollowKind {
    AUTHOR,
    TAG;

    /** The name of the counter of its followers. */
    String counter(String target) {
        return switch (this) {
            case AUTHOR -> FollowerCounters.author(target);
            case TAG -> FollowerCounters.tag(target);
        };
    }
}
