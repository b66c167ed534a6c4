package dev.inkwell.blog.recount;

import org.bson.Document;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A counter that is wrong.
 *
 * @param counter such as {@code post-likes}
 * @param id of what is counted of
 */
@Schema(name = "CounterDifference")
public record Difference(String counter, String id, long stored, long counted) {

    static Difference of(String counter, Document row) {
        return new Difference(
                counter,
                String.valueOf(row.get("_id")),
                row.get("stored", Number.class).longValue(),
                row.get("counted", Number.class).longValue());
    }

    boolean isReal() {
        return stored != counted;
    }
}
