package dev.inkwell.blog.recount;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For operators. */
@Path("/api/v1/recounts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("transfer:run")
@Tag(name = "operation")
public class RecountResource {

    private final Recount recount;

    RecountResource(Recount recount) {
        this.recount = recount;
    }

    /**
     * Compares every counter with what it counts, and sets it right where that is wanted. It answers when it is done: some
     * seconds for each hundred thousand posts or comments.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Recount views, likes, comments and followers")
    public RecountResponse run(@Valid @NotNull RecountRequest request) {
        return recount.run(request.mend());
    }
}
