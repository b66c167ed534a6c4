package dev.inkwell.blog.recount;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a recount has found.
 *
 * @param checked counters that were compared
 * @param different those that were wrong
 * @param differences the first of them, at most 100
 */
@Schema(name = "Recount")
public record RecountResponse(long checked, long different, boolean mended, List<Difference> differences) {}
