package dev.inkwell.blog.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.blog.author.AuthorResponse;
import dev.inkwell.blog.post.EditablePost;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A revision: what a list shows, and what was saved. */
@Schema(name = "Revision")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RevisionResponse(
        long n, Instant savedAt, @Nullable AuthorResponse editor, String title, EditablePost post) {}
