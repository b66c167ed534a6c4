package dev.inkwell.blog.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorResponse;
import dev.inkwell.blog.revision.Revision;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A revision in a list.
 *
 * @param n the version that the post got by this save
 * @param editor null where that is not known
 */
@Schema(name = "RevisionSummary")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RevisionSummaryResponse(
        long n, Instant savedAt, @Nullable AuthorResponse editor, String title) {

    static RevisionSummaryResponse from(Revision revision, Map<String, Author> known) {
        Author editor = revision.editorId() == null ? null : known.get(revision.editorId());
        return new RevisionSummaryResponse(
                revision.n(),
                revision.savedAt(),
                editor == null ? null : AuthorResponse.from(editor),
                revision.title());
    }
}
