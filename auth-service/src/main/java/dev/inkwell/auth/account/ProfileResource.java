package dev.inkwell.auth.account;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Public profiles in bulk, for services that show authors. */
@Path("/api/v1/profiles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("user:read-profile")
@RunOnVirtualThread
@Tag(name = "Profiles")
public class ProfileResource {

    private static final int MAX_PROFILES = 100;

    private final AccountRepository accounts;

    ProfileResource(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** @param items in no order; who is unknown is left out */
    public record ProfilesResponse(List<ProfileResponse> items) {}

    /** The profiles of up to 100 ids or usernames, separated by commas: exactly one of the two is given. */
    @GET
    @Operation(
            operationId = "readProfiles",
            summary = "Public profiles in bulk",
            description = "By ids or by usernames, up to 100, separated by commas. Who is unknown is left out.")
    public ProfilesResponse profiles(
            @QueryParam("ids") @Parameter(description = "Account ids, or usernames instead") @Nullable String ids,
            @QueryParam("usernames") @Parameter(description = "In any case") @Nullable String usernames) {
        if ((ids == null) == (usernames == null)) {
            throw invalid("ids", "missing", "Give either ids or usernames.");
        }
        List<Account> found = ids != null
                ? accounts.byIds(
                        split("ids", ids).stream().map(ProfileResource::id).toList())
                : accounts.byUsernames(split("usernames", usernames).stream()
                        .filter(name -> name.matches(AccountSyntax.USERNAME))
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList());
        return new ProfilesResponse(found.stream().map(ProfileResponse::from).toList());
    }

    private static List<String> split(String parameter, @Nullable String list) {
        List<String> parts = list == null
                ? List.of()
                : Arrays.stream(list.split(",")).map(String::strip).distinct().toList();
        if (parts.size() > MAX_PROFILES) {
            throw invalid(parameter, "too-many", "At most " + MAX_PROFILES + " at once.");
        }
        return parts;
    }

    private static UUID id(String text) {
        return AccountId.parse(text).orElseThrow(() -> invalid("ids", "wrong-format", "Each one is a UUID."));
    }

    private static DomainException invalid(String parameter, String code, String detail) {
        return new DomainException(CommonError.INVALID).withError(FieldError.query(parameter, code, detail));
    }
}
