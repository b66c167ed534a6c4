package dev.inkwell.auth.page;

import dev.inkwell.auth.credential.PasswordResetService;
import dev.inkwell.auth.mailrequest.MailRequestKind;
import dev.inkwell.auth.onetime.OneTimeTokens;
import dev.inkwell.auth.onetime.Purpose;
import dev.inkwell.kit.http.FormParameters;
import dev.inkwell.kit.problem.DomainException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where the link leads that resets a password; without a token, where it is asked for. */
@Path("/reset-password")
@Produces(Pages.HTML)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Pages")
public class PasswordPageResource {

    private static final String TITLE = "Choose a new password";
    private static final String TEMPLATE = "password";

    private final Pages pages;
    private final AddressPages addresses;
    private final PasswordResetService resets;
    private final OneTimeTokens tokens;

    PasswordPageResource(Pages pages, AddressPages addresses, PasswordResetService resets, OneTimeTokens tokens) {
        this.pages = pages;
        this.addresses = addresses;
        this.resets = resets;
        this.tokens = tokens;
    }

    /** A field for the password, or for the address. */
    @GET
    @Operation(operationId = "showPasswordPage", summary = "Page: reset a password")
    public RestResponse<String> show(@QueryParam("token") @Nullable String token) {
        if (token == null) {
            return addresses.ask(TITLE);
        }
        return isGood(token)
                ? pages.show(TEMPLATE, TITLE, Map.of("token", token))
                : pages.refused(OneTimeTokens.refusal(), "address", TITLE, Map.of("email", ""));
    }

    /** With a token and a password the reset is completed, with an address it is asked for. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "submitPasswordPage", summary = "Form: token and password, or email to get a link")
    public RestResponse<String> submit(@Nullable String form) {
        Map<String, String> parameters = FormParameters.parse(form);
        String token = parameters.get("token");
        return token == null
                ? addresses.request(MailRequestKind.RESET_PASSWORD, TITLE, parameters.getOrDefault("email", ""))
                : complete(token, parameters.getOrDefault("password", ""));
    }

    private RestResponse<String> complete(String token, String password) {
        try {
            resets.complete(token, password);
        } catch (DomainException refusal) {
            return isGood(token)
                    ? pages.refused(refusal, TEMPLATE, TITLE, Map.of("token", token))
                    : pages.refused(refusal, "address", TITLE, Map.of("email", ""));
        }
        return pages.message(TITLE, "Your password is changed, and all sessions have ended. Sign in with the new one.");
    }

    private boolean isGood(String token) {
        return tokens.find(Purpose.RESET_PASSWORD, token).isPresent();
    }
}
