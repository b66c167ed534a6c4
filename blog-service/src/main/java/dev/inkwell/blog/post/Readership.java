package dev.inkwell.blog.post;

import java.util.List;
import java.util.Optional;

/**
 * Which published posts somebody may read.
 *
 * @param visibilities all that have one of these
 * @param authorId and all of this author
 */
public record Readership(List<Visibility> visibilities, Optional<String> authorId) {}
