package dev.inkwell.blog.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides without a person what becomes of a comment: shown at once, held for a moderator, or taken for spam. */
@ApplicationScoped
class ModerationRules {

    private final CommentConfig config;
    private final Optional<Pattern> blocked;

    ModerationRules(CommentConfig config) {
        this.config = config;
        this.blocked = config.blockedWords().filter(words -> !words.isEmpty()).map(ModerationRules::anyOf);
    }

    /** Whole words, in any script. */
    private static Pattern anyOf(List<String> words) {
        String either = words.stream().map(String::strip).map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + either + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @param hasApproved whether a comment of the same person is approved; asked for only where it matters */
    CommentStatus judge(CommentText text, BooleanSupplier hasApproved) {
        if (blocked.isPresent() && blocked.get().matcher(text.body()).find()) {
            return CommentStatus.SPAM;
        }
        boolean held = text.links() > config.mostLinks() || config.holdFirst() && !hasApproved.getAsBoolean();
        return held ? CommentStatus.PENDING : CommentStatus.APPROVED;
    }
}
