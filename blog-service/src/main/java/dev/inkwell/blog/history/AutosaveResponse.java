package dev.inkwell.blog.history;

import dev.inkwell.blog.post.EditablePost;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody is writing and has not saved.
 *
 * @param baseVersion the version of the post that it changes
 */
@Schema(name = "Autosave")
public record AutosaveResponse(long baseVersion, Instant savedAt, EditablePost post) {}
