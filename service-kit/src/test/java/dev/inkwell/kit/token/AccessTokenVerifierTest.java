package dev.inkwell.kit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an access token and what is none (RFC 8725, RFC 9068). */
class AccessTokenVerifierTest {

    private record Config(String issuer, String audience) implements VerificationConfig {}

    private final List<String> lookedUp = new ArrayList<>();

    private AccessTokenVerifier at(long seconds) {
        return new AccessTokenVerifier(
                this::find,
                new TestPersonalTokens(),
                new Config("http://issuer.test", "inkwell"),
                Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
    }

    private Optional<PublicKey> find(String kid) {
        lookedUp.add(kid);
        return kid.equals("the-key") ? Optional.of(Forge.PAIR.getPublic()) : Optional.empty();
    }

    private void accepts(String token) {
        assertThatCode(() -> at(Forge.NOW).parse(token, new JWTAuthContextInfo()))
                .doesNotThrowAnyException();
    }

    private void refuses(String token) {
        assertThatThrownBy(() -> at(Forge.NOW).parse(token, new JWTAuthContextInfo()))
                .isInstanceOf(ParseException.class);
    }

    @Test
    void aGoodTokenGivesItsPermissionsAsRights() throws ParseException {
        var caller = at(Forge.NOW).parse(Forge.token().signed(), new JWTAuthContextInfo());

        assertThat(caller.getGroups()).containsExactly("post:write");
        assertThat(caller.getSubject()).isEqualTo("019ab2c4-5d6e-7f80-9a1b-2c3d4e5f6071");
    }

    @Test
    void aServicesTokenIsGood() {
        accepts(Forge.token()
                .without("sid")
                .without("av")
                .without("roles")
                .claim("client_id", "a")
                .signed());
    }

    @Test
    void oneOfManyAudiencesMayBeOurs() {
        accepts(Forge.token().claim("aud", List.of("another", "inkwell")).signed());
        refuses(Forge.token().claim("aud", List.of("another")).signed());
    }

    @ParameterizedTest
    @CsvSource({"alg,none", "alg,HS256", "alg,ES384", "alg,ES256K", "alg,es256", "typ,JWT", "typ,rt+jwt", "typ,AT+JWT"})
    void anotherAlgorithmOrTypeIsRefused(String header, String value) {
        refuses(Forge.token().header(header, value).signed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jku", "jwk", "x5u", "x5c", "x5t", "x5t#S256", "crit", "b64", "cty", "zip", "enc", "p2c", "epk"})
    void nothingElseIsTakenInTheHeader(String header) {
        refuses(Forge.token().header(header, "x").signed());
        refuses(Forge.token().header(header, Map.of()).signed());
        assertThat(lookedUp).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alg", "typ", "kid", "iss", "aud", "sub", "jti", "iat", "exp", "permissions", "av"})
    void nothingMayBeMissing(String name) {
        refuses(Forge.token().without(name).signed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "../../../../etc/passwd",
                "' OR '1'='1",
                "'; DROP TABLE signing_key; --",
                "http://localhost/key",
                "the-key\u0000",
                "\u0000",
                "😀",
                "the key"
            })
    void aHostileKeyIdIsNotEvenLookedUp(String kid) {
        refuses(Forge.token().header("kid", kid).signed());
        refuses(Forge.token().header("kid", List.of(kid)).signed());
        assertThat(lookedUp).isEmpty();
    }

    @Test
    void aHugeKeyIdIsNotEvenLookedUp() {
        refuses(Forge.token().header("kid", "k".repeat(101)).signed());
        refuses(Forge.token().header("kid", "k".repeat(1_000_000)).signed());
        assertThat(lookedUp).isEmpty();
    }

    @Test
    void anUnknownKeyIdIsRefused() {
        refuses(Forge.token().header("kid", "another-key").signed());
        assertThat(lookedUp).containsExactly("another-key");
    }

    @Test
    void anotherKeyOrHashIsRefused() {
        refuses(Forge.token().signed(Forge.pair("secp256r1"), "SHA256withECDSAinP1363Format"));
        refuses(Forge.token().signed(Forge.pair("secp384r1"), "SHA256withECDSAinP1363Format"));
        refuses(Forge.token().signed(Forge.PAIR, "SHA384withECDSAinP1363Format"));
        refuses(Forge.token().signed(Forge.PAIR, "SHA256withECDSA"));
    }

    @Test
    void timesAreKeptWithinAFewSeconds() {
        accepts(Forge.token()
                .claim("iat", Forge.NOW - 599)
                .claim("exp", Forge.NOW + 1)
                .signed());
        accepts(Forge.token()
                .claim("iat", Forge.NOW - 600)
                .claim("exp", Forge.NOW - 4)
                .signed());
        refuses(Forge.token()
                .claim("iat", Forge.NOW - 600)
                .claim("exp", Forge.NOW - 5)
                .signed());
        accepts(Forge.token().claim("iat", Forge.NOW + 5).signed());
        refuses(Forge.token().claim("iat", Forge.NOW + 6).signed());
        refuses(Forge.token().claim("nbf", Forge.NOW + 6).signed());
    }

    @ParameterizedTest
    @ValueSource(longs = {601, 3_600, Long.MAX_VALUE - Forge.NOW})
    void aTokenThatLivesTooLongIsRefused(long life) {
        refuses(Forge.token().claim("exp", Forge.NOW + life).signed());
    }

    @Test
    void claimsOfAnotherTypeAreRefused() {
        for (String text : List.of("iss", "sub", "jti", "sid", "preferred_username", "client_id", "scope")) {
            refuses(Forge.token().claim(text, 1).signed());
            refuses(Forge.token().claim(text, List.of("a")).signed());
        }
        for (String number : List.of("iat", "exp", "nbf", "av", "rv")) {
            refuses(Forge.token().claim(number, "1").signed());
            refuses(Forge.token().claim(number, 1767225600.5).signed());
        }
        for (String list : List.of("roles", "permissions")) {
            refuses(Forge.token().claim(list, "admin").signed());
            refuses(Forge.token().claim(list, Arrays.asList("admin", null)).signed());
            refuses(Forge.token().claim(list, List.of(1)).signed());
        }
        refuses(Forge.token().claim("iat", -1).claim("exp", Long.MAX_VALUE).signed());
        refuses(Forge.token().claim("sub", " ").signed());
        refuses(Forge.token().claim("aud", 1).signed());
        refuses(Forge.token().claim("aud", "another").signed());
        refuses(Forge.token().claim("iss", "http://evil.test").signed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "1",
                "\"\"",
                "{",
                "",
                "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"the-key\",\"kid\":\"the-key\"}",
                "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"the-key\"}{}",
                "{\"alg\":\"none\",\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"the-key\"}",
                "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":99999999999999999999999}",
                "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":1e999999999}"
            })
    void aHeaderThatIsNoneIsRefused(String header) {
        refuses(Forge.signedWithHeader(header));
    }

    @Test
    void aDeepHeaderIsRefused() {
        refuses(Forge.signedWithHeader("[".repeat(3_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "{", "", "{\"iss\":\"a\",\"iss\":\"b\"}"})
    void claimsThatAreNoneAreRefused(String claims) {
        refuses(Forge.signedWithClaims(claims));
    }

    @Test
    void aTokenIsWrittenInOneWayOnly() {
        String good = Forge.token().signed();
        String[] parts = good.split("\\.");

        for (String other : List.of(
                good + ".", good + ".x", "." + good, " " + good, good + " ", good + "=", good + "\n", good + "?")) {
            refuses(other);
        }
        refuses(parts[0] + "." + parts[1] + ".");
        refuses(parts[0] + "." + parts[1]);
        refuses(parts[0] + " ." + parts[1] + "." + parts[2]);
        refuses(parts[0] + "." + parts[1] + "." + withLeftOverBits(parts[2]));
    }

    /** 64 bytes fill 86 characters but for four bits of the last. */
    private static String withLeftOverBits(String signature) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(signature.charAt(85));
        return signature.substring(0, 85) + alphabet.charAt(last + 1);
    }

    @Test
    void keysThatCantBeLookedUpAreNoFaultOfTheToken() {
        AccessTokenVerifier verifier = new AccessTokenVerifier(
                kid -> {
                    throw new DomainException(CommonError.UNAVAILABLE);
                },
                new TestPersonalTokens(),
                new Config("http://issuer.test", "inkwell"),
                Clock.systemUTC());

        assertThatThrownBy(() -> verifier.parse(Forge.token().signed(), new JWTAuthContextInfo()))
                .isInstanceOf(DomainException.class);
    }
}
