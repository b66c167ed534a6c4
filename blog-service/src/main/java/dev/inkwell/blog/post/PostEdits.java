package dev.inkwell.blog.post;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.blog.post.Differences.Difference;
import dev.inkwell.kit.conditional.EntityTags;
import dev.inkwell.kit.conditional.IfMatch;
import dev.inkwell.kit.patch.MergePatch;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Edits of a version that was read: of the present one, or, where the editor wants that, of an older one if others changed other members. */
@ApplicationScoped
public class PostEdits {

    private final PostService service;
    private final PostReference reference;
    private final PostResponses responses;
    private final PostHistory history;
    private final Differences differences;
    private final MergePatch mergePatch;

    PostEdits(
            PostService service,
            PostReference reference,
            PostResponses responses,
            PostHistory history,
            Differences differences,
            MergePatch mergePatch) {
        this.service = service;
        this.reference = reference;
        this.responses = responses;
        this.history = history;
        this.differences = differences;
        this.mergePatch = mergePatch;
    }

    /**
     * @param merge whether a stale version is taken where the changes since then are of other members
     * @throws DomainException {@code precondition-failed} (412) with the present ETag and the members that differ
     */
    Post edit(String idOrSlug, @Nullable String ifMatch, JsonNode patch, boolean merge, String editorId) {
        while (true) {
            Post current = reference.findEditable(idOrSlug);
            EditablePost edited = apply(current, ifMatch, patch, merge);
            Optional<Post> stored = service.edit(current, edited, editorId);
            if (stored.isPresent()) {
                return stored.get();
            }
            // Another was faster: what is there now decides.
        }
    }

    /** @throws DomainException {@code precondition-failed} (412) as {@link #edit} */
    public Post restore(String idOrSlug, String ifMatch, EditablePost earlier, String editorId) {
        while (true) {
            Post current = reference.findEditable(idOrSlug);
            require(ifMatch, current);
            Optional<Post> stored = service.edit(current, earlier.at(EditablePost.of(current)), editorId);
            if (stored.isPresent()) {
                return stored.get();
            }
        }
    }

    private EditablePost apply(Post current, @Nullable String ifMatch, JsonNode patch, boolean merge) {
        EditablePost present = EditablePost.of(current);
        if (!IfMatch.holds(ifMatch, current.version())) {
            EditablePost read = read(current, ifMatch).filter(any -> merge).orElseThrow(() -> stale(current, ifMatch));
            EditablePost wanted = mergePatch.apply(read, patch, EditablePost.class);
            List<String> conflicts = conflicts(read, wanted, present);
            if (!conflicts.isEmpty()) {
                throw stale(current, conflicts);
            }
        }
        return mergePatch.apply(present, patch, EditablePost.class);
    }

    /** What both sides changed, unless to the same. */
    private List<String> conflicts(EditablePost read, EditablePost wanted, EditablePost present) {
        var theirs = differences.between(read, present).stream()
                .collect(Collectors.toMap(Difference::pointer, Difference::to));
        return differences.between(read, wanted).stream()
                .filter(mine -> theirs.containsKey(mine.pointer()) && !mine.to().equals(theirs.get(mine.pointer())))
                .map(Difference::pointer)
                .toList();
    }

    /** @throws DomainException {@code precondition-required} (428), {@code precondition-failed} (412) */
    void require(@Nullable String ifMatch, Post current) {
        if (!IfMatch.holds(ifMatch, current.version())) {
            throw stale(current, ifMatch);
        }
    }

    private Optional<EditablePost> read(Post current, String ifMatch) {
        OptionalLong version = IfMatch.version(ifMatch);
        return version.isPresent() && version.getAsLong() < current.version()
                ? history.at(current.id(), version.getAsLong())
                : Optional.empty();
    }

    private DomainException stale(Post current, String ifMatch) {
        return stale(
                current,
                read(current, ifMatch)
                        .map(read -> differences.between(read, EditablePost.of(current)).stream()
                                .map(Difference::pointer)
                                .toList())
                        .orElse(List.of()));
    }

    private DomainException stale(Post current, List<String> pointers) {
        return new DomainException(
                        CommonError.PRECONDITION_FAILED, "Read it again, and apply the change to what is there now.")
                .current(EntityTags.of(responses.of(current)), pointers);
    }
}
