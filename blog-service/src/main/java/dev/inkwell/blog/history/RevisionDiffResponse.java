package dev.inkwell.blog.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.blog.post.Differences.Difference;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two revisions.
 *
 * @param members those that differ, by their pointers
 */
@Schema(name = "RevisionDiff")
public record RevisionDiffResponse(long from, long to, List<Member> members) {

    private static final String BODY = "/body";

    /**
     * @param from its value before; left out of the body
     * @param to its value after; left out of the body
     * @param unified of the body: a unified diff of its lines
     */
    @Schema(name = "RevisionDiffMember")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(
            String pointer,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable String unified) {}

    static RevisionDiffResponse of(long from, long to, List<Difference> differences) {
        return new RevisionDiffResponse(
                from,
                to,
                differences.stream()
                        .map(difference -> member(from, to, difference))
                        .toList());
    }

    private static Member member(long from, long to, Difference difference) {
        if (!difference.pointer().equals(BODY)) {
            return new Member(difference.pointer(), difference.from(), difference.to(), null);
        }
        String unified = UnifiedText.of(
                "revision " + from,
                difference.from().asText(),
                "revision " + to,
                difference.to().asText());
        return new Member(BODY, null, null, unified);
    }
}
