package dev.inkwell.auth.account;

import dev.inkwell.auth.token.Caller;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Accounts as admins see them. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Users")
public class UserResource {

    private final UserDirectory directory;
    private final AccountService accounts;
    private final Caller caller;

    UserResource(UserDirectory directory, AccountService accounts, Caller caller) {
        this.directory = directory;
        this.accounts = accounts;
        this.caller = caller;
    }

    /** Accounts, the newest first; with {@code q} those whose username begins so, by username. */
    @GET
    @RolesAllowed("user:read")
    @Operation(
            operationId = "listUsers",
            summary = "Accounts, the newest first",
            description = "With q, those whose username begins with it, by username.")
    public PageResponse<UserResponse> list(
            @BeanParam PageRequest page,
            @QueryParam("q")
                    @Parameter(description = "How the username begins, in any case", schema = @Schema(maxLength = 40))
                    @Nullable
                    String prefix) {
        return prefix == null ? directory.newest(page) : directory.byPrefix(prefix, page);
    }

    /** One account; 403 for whom it is neither one's own nor {@code user:read} is theirs, whether it exists or not. */
    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "readUser", summary = "One account", description = "Of oneself, or with user:read.")
    public UserResponse read(@PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id) {
        boolean mayReadOthers = caller.may("user:read");
        if (!mayReadOthers && !caller.accountIdByAnyToken().toString().equals(id)) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        UUID accountId = AccountId.ofPath(id);
        return (mayReadOthers ? accounts.find(accountId).map(UserResponse::ofOther) : accounts.findSelf(accountId))
                .orElseThrow(() -> new DomainException(AccountError.NOT_FOUND));
    }
}
