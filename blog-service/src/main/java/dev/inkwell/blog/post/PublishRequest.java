package dev.inkwell.blog.post;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Publishes now: an empty object. */
@Schema(name = "PublishPost")
public record PublishRequest() {}
