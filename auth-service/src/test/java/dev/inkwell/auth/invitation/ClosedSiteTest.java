package dev.inkwell.auth.invitation;

import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.auth.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ClosedSiteTest.ClosedSite.class)
class ClosedSiteTest {

    /** A site that takes nobody in but who is invited. */
    public static class ClosedSite implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("inkwell.registration.open", "false");
        }
    }

    @Test
    void whoIsInvitedAloneGetsAnAccount() {
        String email = Invitations.freshAddress();
        Invitations.invite(Api.admin(), email, "reader").then().statusCode(201);

        Api.register(Api.freshName(), Invitations.freshAddress(), Api.PASSWORD)
                .statusCode(403)
                .body("code", equalTo("registration-closed"));
        Invitations.accept(Invitations.tokenFor(email), Api.freshName()).then().statusCode(201);
    }
}
