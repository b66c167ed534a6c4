package dev.inkwell.blog.statistics;

import dev.inkwell.kit.page.PageRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How many of the first are asked for. */
class LimitParameter {

    @QueryParam("limit")
    @Parameter(
            description = "How many are shown",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Nullable
    String limit;

    int read() {
        return PageRequest.limit(limit);
    }
}
