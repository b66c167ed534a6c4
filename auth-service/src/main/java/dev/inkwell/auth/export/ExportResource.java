package dev.inkwell.auth.export;

import dev.inkwell.auth.personaldata.Person;
import dev.inkwell.auth.token.Caller;
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
@Tag(name = "Me")
public class ExportResource {

    private final ExportService exports;
    private final Caller caller;

    ExportResource(ExportService exports, Caller caller) {
        this.exports = exports;
        this.caller = caller;
    }

    /** One JSON object with a member for each kind of data, as a file. Posts and comments are blog-service's to export. */
    @GET
    @Operation(
            operationId = "exportMe",
            summary = "All that is stored about oneself",
            description = "An array for each kind: account, sessions, auditEntries and others, without secrets."
                    + " blog-service has the other half, at the same path.")
    @APIResponse(
            responseCode = "200",
            description = "The export",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Map.class)))
    public RestResponse<StreamingOutput> export() {
        Person person = exports.begin(caller.accountId());
        StreamingOutput body = output -> exports.write(person, output);
        return RestResponse.ResponseBuilder.ok(body, MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Disposition", "attachment; filename=\"inkwell-account.json\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
