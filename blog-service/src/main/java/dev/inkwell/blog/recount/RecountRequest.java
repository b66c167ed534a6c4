package dev.inkwell.blog.recount;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How to recount.
 *
 * @param mend whether to set right what is wrong
 */
@Schema(name = "StartRecount")
public record RecountRequest(boolean mend) {}
