package dev.inkwell.auth.invitation;

import static dev.inkwell.auth.Api.as;
import static dev.inkwell.auth.invitation.Invitations.INVITATIONS;
import static dev.inkwell.auth.invitation.Invitations.accept;
import static dev.inkwell.auth.invitation.Invitations.freshAddress;
import static dev.inkwell.auth.invitation.Invitations.invite;
import static dev.inkwell.auth.invitation.Invitations.tokenFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Parallel;
import dev.inkwell.auth.role.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InvitationsTest {

    @Inject
    Database database;

    @Inject
    InvitationService service;

    @Test
    void whoAcceptsHasTheRoleAndAVerifiedAddress() {
        String email = freshAddress();
        String name = Api.freshName();
        invite(Api.admin(), email, "editor").then().statusCode(201).header("Location", not(equalTo("")));

        Response accepted = accept(tokenFor(email), name);

        accepted.then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/users/" + accepted.path("id")))
                .body("email", equalTo(email))
                .body("displayName", equalTo(name))
                .body("roles", contains("editor"))
                .body("emailVerified", equalTo(true));
        Api.signIn(name, Api.PASSWORD).statusCode(200);
    }

    @Test
    void anInvitationIsAcceptedOnceHoweverManyTryAtOnce() throws Exception {
        String email = freshAddress();
        invite(Api.admin(), email, "reader").then().statusCode(201);
        String token = tokenFor(email);

        List<Integer> statuses =
                Parallel.run(10, n -> accept(token, Api.freshName()).statusCode());

        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(422);
        assertThat(database.number("SELECT count(*) FROM account WHERE email = ?", email))
                .isEqualTo(1);
    }

    /** Or they would come back by an address of theirs. */
    @ParameterizedTest
    @ValueSource(strings = {"suspension", "roles/admin"})
    void whoeverMayInviteNoMoreHasInvitedNobody(String loss) {
        Api.User inviter = Api.aUserWithRole("admin");
        String email = freshAddress();
        invite(inviter, email, "admin").then().statusCode(201);
        String path = "/api/v1/users/" + inviter.id() + "/" + loss;
        if (loss.equals("suspension")) {
            Api.put(Api.admin(), path, Map.of("reason", "rogue")).statusCode(204);
        } else {
            as(Api.admin()).delete(path).then().statusCode(204);
        }

        accept(tokenFor(email), Api.freshName()).then().statusCode(422).body("code", equalTo("invalid-token"));
    }

    @Test
    void aTakenNameLeavesTheInvitationGood() {
        String email = freshAddress();
        invite(Api.admin(), email, "reader").then().statusCode(201);
        String token = tokenFor(email);

        accept(token, Api.aUser().username()).then().statusCode(409).body("code", equalTo("username-taken"));

        accept(token, Api.freshName()).then().statusCode(201);
    }

    @Test
    void anAddressThatHasRegisteredSinceIsToldSo() {
        String email = freshAddress();
        invite(Api.admin(), email, "reader").then().statusCode(201);
        Api.register(Api.freshName(), email, Api.PASSWORD).statusCode(201);

        accept(tokenFor(email), Api.freshName()).then().statusCode(409).body("code", equalTo("email-taken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "\u0001"})
    void whatIsNoTokenIsRefused(String token) {
        accept(token, Api.freshName()).then().statusCode(422).body("code", equalTo("invalid-token"));
    }

    @Test
    void aWithdrawnInvitationIsNotAccepted() {
        String email = freshAddress();
        String id = invite(Api.admin(), email, "reader").path("id");

        as(Api.admin()).delete(INVITATIONS + "/" + id).then().statusCode(204);

        accept(tokenFor(email), Api.freshName()).then().statusCode(422);
        as(Api.admin()).get(INVITATIONS + "?limit=100").then().body("items.id", not(hasItem(id)));
        as(Api.admin()).delete(INVITATIONS + "/" + id).then().statusCode(404);
        invite(Api.admin(), email, "reader").then().statusCode(201);
    }

    @Test
    void anExpiredInvitationIsNotAcceptedAndStandsInNobodysWay() {
        String email = freshAddress();
        invite(Api.admin(), email, "reader").then().statusCode(201);
        database.update("UPDATE invitation SET expires_at = now() - interval '1 s' WHERE email = ?", email);

        accept(tokenFor(email), Api.freshName()).then().statusCode(422);

        invite(Api.admin(), email, "reader").then().statusCode(201);
    }

    @Test
    void expiredInvitationsAreForgotten() {
        String email = freshAddress();
        invite(Api.admin(), email, "reader").then().statusCode(201);
        database.update("UPDATE invitation SET expires_at = now() - interval '1 s' WHERE email = ?", email);

        service.forgetExpired();

        assertThat(database.number("SELECT count(*) FROM invitation WHERE email = ?", email))
                .isZero();
    }

    @Test
    void anAddressIsInvitedOnceHoweverManyTryAtOnce() throws Exception {
        String email = freshAddress();
        Api.User admin = Api.admin();

        List<Integer> statuses = Parallel.run(
                10, n -> invite(admin, n % 2 == 0 ? email : email.toUpperCase(java.util.Locale.ROOT), "reader")
                        .statusCode());

        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(409);
    }

    @Test
    void whoHasAnAccountIsNotInvited() {
        invite(Api.admin(), Api.aUser().email(), "editor")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-registered"));
    }

    @Test
    void nobodyInvitesToMoreThanIsTheirs() {
        Api.User clerk = Api.aUserWithRole(Roles.allowing("role:manage", "comment:write"));
        String email = freshAddress();
        String id = invite(Api.admin(), email, "editor").path("id");

        invite(clerk, freshAddress(), "reader").then().statusCode(201);
        invite(clerk, freshAddress(), "admin").then().statusCode(403).body("code", equalTo("beyond-own-rights"));
        as(clerk).delete(INVITATIONS + "/" + id).then().statusCode(403);
    }

    @Test
    void whatIsNoInvitationIsRefused() {
        invite(Api.admin(), "nobody", "reader").then().statusCode(422);
        invite(Api.admin(), freshAddress(), "emperor").then().statusCode(404).body("code", equalTo("role-not-found"));
        invite(Api.aUser(), freshAddress(), "reader").then().statusCode(403);
    }

    @Test
    void theRoleOfAnOpenInvitationIsNotDeleted() {
        String role = Roles.allowing("tag:manage");
        String id = invite(Api.admin(), freshAddress(), role).path("id");

        as(Api.admin()).delete("/api/v1/roles/" + role).then().statusCode(409).body("code", equalTo("role-in-use"));
        as(Api.admin()).delete(INVITATIONS + "/" + id);
        as(Api.admin()).delete("/api/v1/roles/" + role).then().statusCode(204);
    }

    @Test
    void invitationsAreListedByPage() {
        String older = invite(Api.admin(), freshAddress(), "reader").path("id");
        String newer = invite(Api.admin(), freshAddress(), "reader").path("id");

        Response page = as(Api.admin()).get(INVITATIONS + "?limit=1");

        page.then()
                .body("items.id", contains(newer))
                .body("items[0].invitedBy", equalTo(Api.admin().id()));
        as(Api.admin())
                .get(INVITATIONS + "?limit=1&cursor=" + page.path("nextCursor"))
                .then()
                .body("items.id", contains(older));
    }

    @Test
    void eachStepIsKeptInTheAuditTrail() {
        String email = freshAddress();
        String id = invite(Api.admin(), email, "reader").path("id");
        String accountId = accept(tokenFor(email), Api.freshName()).path("id");

        assertThat(database.text(
                        "SELECT string_agg(type, ' ' ORDER BY id) FROM audit_entry WHERE data ->> 'invitation' = ?",
                        id))
                .isEqualTo("invitation-sent invitation-accepted");
        assertThat(database.number(
                        "SELECT count(*) FROM audit_entry WHERE type = 'account-registered' AND account_id = ?",
                        UUID.fromString(accountId)))
                .isEqualTo(1);
    }
}
