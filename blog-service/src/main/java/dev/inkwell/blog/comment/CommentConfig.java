package dev.inkwell.blog.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code inkwell.comment.*}: how readers may comment, and what is held back for a moderator. */
@ConfigMapping(prefix = "inkwell.comment")
interface CommentConfig {

    /** How long its author can edit a comment. */
    @WithDefault("15m")
    Duration editWindow();

    /** How many comments, and how many reports, one person may send in a {@link #rateWindow}. */
    @WithDefault("20")
    int rate();

    @WithDefault("1m")
    Duration rateWindow();

    /** Whether comments wait for a moderator until one of the same person has been approved. */
    @WithDefault("false")
    boolean holdFirst();

    /** A comment with more links than that waits for a moderator. */
    @WithDefault("2")
    int mostLinks();

    /** A comment with one of these words or phrases is taken for spam, in upper or lower case alike. */
    Optional<List<String>> blockedWords();

    /** So many reports of different people make a comment wait for a moderator, unless one has approved it. */
    @WithDefault("3")
    int reportsToHold();

    /** How long spam and rejected comments are kept, so that the decision can be changed. */
    @WithDefault("30d")
    Duration keepRefused();

    /** How often each replica looks for refused comments that have been kept long enough, and removes deleted ones. */
    @WithDefault("5s")
    Duration removalInterval();
}
