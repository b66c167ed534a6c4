package dev.inkwell.blog.sharing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A {@code meta} element of a page's head.
 *
 * @param name its {@code property} (OpenGraph) or {@code name} (Twitter); one can stand there more than once
 */
@Schema(name = "MetaTag")
public record MetaTag(String name, String content) {}
