package dev.inkwell.blog.export;

import dev.inkwell.blog.access.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** All that this service stores about the caller. */
@Path("/api/v1/me/export")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "me")
public class ExportResource {

    private final ExportService exports;
    private final Caller caller;

    ExportResource(ExportService exports, Caller caller) {
        this.exports = exports;
        this.caller = caller;
    }

    /** One JSON object with a member for each kind of data, as a file. The account itself is auth-service's to export. */
    @GET
    @Operation(
            summary = "All that is stored about oneself",
            description =
                    "An array for each kind: posts in any state with their text, and others. It is written while it is"
                            + " read. auth-service has the other half, at the same path. Both take a"
                            + " session: a personal access token is refused.")
    @APIResponse(
            responseCode = "200",
            description = "The export",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Map.class)))
    public RestResponse<StreamingOutput> export() {
        String accountId = caller.requireAccountIdBySession();
        StreamingOutput body = output -> exports.write(accountId, output);
        return RestResponse.ResponseBuilder.ok(body, MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Disposition", "attachment; filename=\"inkwell-blog.json\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
