package dev.inkwell.auth.invitation;

import dev.inkwell.auth.token.Caller;
import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.problem.DomainException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Invitations that are neither accepted nor withdrawn. */
@Path("/api/v1/invitations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(InvitationService.MAY_INVITE)
@RunOnVirtualThread
@Tag(name = "Invitations")
public class InvitationResource {

    private final InvitationRepository invitations;
    private final InvitationService service;
    private final Caller caller;
    private final Clock clock;

    InvitationResource(InvitationRepository invitations, InvitationService service, Caller caller, Clock clock) {
        this.invitations = invitations;
        this.service = service;
        this.caller = caller;
        this.clock = clock;
    }

    /** Invitations that can be accepted, the newest first. */
    @GET
    @Operation(operationId = "listInvitations", summary = "Open invitations", description = "The newest first.")
    public PageResponse<InvitationResponse> list(@BeanParam PageRequest page) {
        Instant now = clock.instant();
        int rows = page.limit() + 1;
        List<Invitation> found = page.cursor()
                .map(cursor -> invitations.newestBefore(cursor.part(0, UUID::fromString), now, rows))
                .orElseGet(() -> invitations.newest(now, rows));
        return PageResponse.of(
                found, page.limit(), invitation -> Cursor.of(invitation.id().toString()), InvitationResponse::from);
    }

    /** Invites an address to an account with a role, by a mail with a link. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "invite",
            summary = "Invite somebody",
            description =
                    "A mail with a link, which works once. Whoever is no admin invites to no more than is theirs.")
    @APIResponseSchema(value = InvitationResponse.class, responseCode = "201", responseDescription = "The invitation")
    @APIResponse(responseCode = "403", description = "beyond-own-rights: the role allows more than the caller may")
    @APIResponse(responseCode = "409", description = "already-invited or already-registered")
    public RestResponse<InvitationResponse> invite(@Valid @NotNull InviteRequest request) {
        InvitationResponse invitation =
                service.invite(request, caller.accountIdIfUser().orElse(null));
        return RestResponse.ResponseBuilder.<InvitationResponse>created(
                        URI.create("/api/v1/invitations/" + invitation.id()))
                .entity(invitation)
                .build();
    }

    /** Withdraws an invitation: its link does nothing any more. */
    @DELETE
    @Path("{id}")
    @Operation(operationId = "withdrawInvitation", summary = "Withdraw an invitation", description = "Its link ends.")
    @APIResponse(responseCode = "204", description = "The invitation can't be accepted any more")
    @APIResponse(responseCode = "403", description = "beyond-own-rights: the role allows more than the caller may")
    public void withdraw(@PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id) {
        service.withdraw(parsed(id));
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new DomainException(InvitationError.NOT_FOUND);
        }
    }
}
