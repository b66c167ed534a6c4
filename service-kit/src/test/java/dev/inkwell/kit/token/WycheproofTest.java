package dev.inkwell.kit.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.jwt.auth.principal.ParseException;
import java.io.IOException;
import java.security.PublicKey;
import java.util.List;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Project Wycheproof's vectors, under the key of their group. None is an access token, so the signature is looked at by itself. */
class WycheproofTest {

    private static final int INVALID_ES256 = 37;

    static List<Wycheproof.Vector> es256() throws IOException {
        return Wycheproof.vectors().stream()
                .filter(vector -> vector.key().path("alg").asText().equals("ES256"))
                .toList();
    }

    static List<Wycheproof.Vector> all() throws IOException {
        return Wycheproof.vectors();
    }

    private static boolean isAccepted(Wycheproof.Vector vector) throws JoseException {
        PublicKey key =
                PublicJsonWebKey.Factory.newPublicJwk(vector.key().toString()).getPublicKey();
        try {
            return SignedToken.parse(vector.jws()).isSignedBy(key);
        } catch (ParseException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("es256")
    void anEs256SignatureIsAcceptedJustWhenItIsValid(Wycheproof.Vector vector) throws JoseException {
        assertThat(isAccepted(vector)).isEqualTo(vector.isValid());
    }

    @Test
    void thereAreVectorsOfBothKinds() throws IOException {
        assertThat(es256()).filteredOn(vector -> !vector.isValid()).hasSize(INVALID_ES256);
        assertThat(es256()).filteredOn(Wycheproof.Vector::isValid).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void noneIsTakenForAnAccessToken(Wycheproof.Vector vector) {
        assertThat(isAccessToken(vector.jws())).isFalse();
    }

    private static boolean isAccessToken(String jws) {
        try {
            return TokenHeader.parse(SignedToken.parse(jws).header()) != null;
        } catch (ParseException e) {
            return false;
        }
    }
}
