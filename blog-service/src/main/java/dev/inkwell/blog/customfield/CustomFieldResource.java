package dev.inkwell.blog.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.kit.conditional.IfMatch;
import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.patch.MergePatch;
import dev.inkwell.kit.problem.DomainException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The custom fields of the site's posts. None is removed, as posts have values of it; a retired one takes no new values. */
@Path("/api/v1/custom-fields")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "custom fields")
public class CustomFieldResource {

    private static final String MANAGE = "site:manage";
    private static final String PATH = "/api/v1/custom-fields/";

    private final CustomFieldRepository fields;
    private final CustomFieldService service;
    private final MergePatch mergePatch;

    CustomFieldResource(CustomFieldRepository fields, CustomFieldService service, MergePatch mergePatch) {
        this.fields = fields;
        this.service = service;
        this.mergePatch = mergePatch;
    }

    /** By key. */
    @GET
    @PermitAll
    @Operation(summary = "List custom fields")
    public PageResponse<CustomFieldResponse> list(@BeanParam PageRequest page) {
        int limit = page.limit();
        String after = page.cursor().map(cursor -> cursor.part(0)).orElse("");
        return PageResponse.of(
                fields.list(after, limit + 1), limit, field -> Cursor.of(field.key()), CustomFieldResponse::from);
    }

    /** Errors: {@code custom-field-not-found} (404). */
    @GET
    @Path("{key}")
    @PermitAll
    @Operation(summary = "Read a custom field")
    public CustomFieldResponse read(@PathParam("key") String key) {
        return CustomFieldResponse.from(find(key));
    }

    /** With {@code indexed} its index is made in the background. */
    @POST
    @RolesAllowed(MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a custom field")
    @APIResponse(
            responseCode = "201",
            description = "Made; Location has its address",
            content = @Content(schema = @Schema(implementation = CustomFieldResponse.class)))
    @APIResponse(responseCode = "409", description = "There is one of this key, or as many as there may be")
    public RestResponse<CustomFieldResponse> create(@Valid @NotNull CreateCustomFieldRequest request) {
        CustomField made = service.create(request);
        return RestResponse.ResponseBuilder.<CustomFieldResponse>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, PATH + made.key())
                .entity(CustomFieldResponse.from(made))
                .build();
    }

    /** Changes what the merge patch (RFC 7386) names, of the version that If-Match names. */
    @PATCH
    @Path("{key}")
    @RolesAllowed(MANAGE)
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a custom field")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            implementation = EditableCustomField.class,
                                            requiredProperties = {})))
    @APIResponse(
            responseCode = "200",
            description = "The field as it is now",
            content = @Content(schema = @Schema(implementation = CustomFieldResponse.class)))
    @APIResponse(responseCode = "412", description = "It was changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is needed")
    public CustomFieldResponse edit(
            @PathParam("key") String key, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonNode patch) {
        CustomField field = find(key);
        IfMatch.require(ifMatch, field.version());
        EditableCustomField edited = mergePatch.apply(EditableCustomField.of(field), patch, EditableCustomField.class);
        return CustomFieldResponse.from(service.edit(field, edited));
    }

    private CustomField find(String key) {
        return fields.byKey(key).orElseThrow(() -> new DomainException(CustomFieldError.NOT_FOUND));
    }
}
