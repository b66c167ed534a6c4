package dev.inkwell.blog.testing;

import static io.restassured.RestAssured.given;

import dev.inkwell.kit.token.PersonalToken;
import io.restassured.specification.RequestSpecification;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A personal access token, and what auth-service tells of it. */
public record PersonalAccess(
        Person person, UUID id, String token, List<String> scopes, long accessVersion, Instant expiresAt) {

    /** A new one, which auth-service knows. */
    public static PersonalAccess of(Person person, String... scopes) {
        PersonalAccess access = new PersonalAccess(
                person,
                UUID.randomUUID(),
                PersonalToken.make(new SecureRandom()),
                List.of(scopes),
                1,
                Instant.now().plusSeconds(3600));
        AuthService.knows(access);
        return access;
    }

    public PersonalAccess with(long otherAccessVersion, String... otherScopes) {
        return new PersonalAccess(person, id, token, List.of(otherScopes), otherAccessVersion, expiresAt);
    }

    /** A request by this token, with a JSON body to come. */
    public RequestSpecification request() {
        return given().contentType("application/json").header("Authorization", "Bearer " + token);
    }

    String introspected() {
        return """
                {"active":true,"sub":"%s","sid":"%s","username":"%s","roles":["author"],"permissions":[%s],"av":%d,"rv":0,\
                "iat":0,"exp":%d,"token_type":"Bearer","laterMember":1}""".formatted(
                        person.id(),
                        id,
                        person.username(),
                        scopes.stream().map(scope -> '"' + scope + '"').collect(Collectors.joining(",")),
                        accessVersion,
                        expiresAt.getEpochSecond());
    }
}
