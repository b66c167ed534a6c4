package dev.inkwell.kit.conditional;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The guard against lost updates: who changes something says which version was read. */
public final class IfMatch {

    private IfMatch() {}

    /**
     * Checks the If-Match header against the stored version.
     *
     * @throws DomainException {@code precondition-required} (428, RFC 6585) without the header, {@code precondition-failed}
     *     (412) when it names another version
     */
    public static void require(@Nullable String header, long currentVersion) {
        if (!holds(header, currentVersion)) {
            throw stale();
        }
    }

    /**
     * Whether the header names this version.
     *
     * @throws DomainException {@code precondition-required} (428) without the header
     */
    public static boolean holds(@Nullable String header, long currentVersion) {
        if (header == null || header.isBlank()) {
            throw missing();
        }
        return EntityTags.matchHits(header, currentVersion);
    }

    /** The version that the header names; nothing where it names none, or several. */
    public static OptionalLong version(String header) {
        return EntityTags.versionOf(header);
    }

    private static DomainException missing() {
        return new DomainException(CommonError.PRECONDITION_REQUIRED, "Send the ETag that you read as If-Match.")
                .withError(FieldError.header("If-Match", "missing", "The ETag of the version that was read."));
    }

    /** What the loser of two edits at the same time gets. */
    public static DomainException stale() {
        return new DomainException(
                CommonError.PRECONDITION_FAILED, "Read it again, and apply the change to what is there now.");
    }
}
