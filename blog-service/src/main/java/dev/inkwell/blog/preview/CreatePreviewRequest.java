package dev.inkwell.blog.preview;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new link.
 *
 * @param expiresAt in a week where it is not given
 */
@Schema(name = "CreatePreview")
public record CreatePreviewRequest(@Nullable Instant expiresAt) {}
