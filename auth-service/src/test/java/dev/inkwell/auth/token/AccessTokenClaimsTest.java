package dev.inkwell.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkwell.auth.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The tokens hold what docs/api/access-token-claims.json promises to whoever verifies them. */
@QuarkusTest
class AccessTokenClaimsTest {

    private static final Path FIXTURE = Path.of("../docs/api/access-token-claims.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void aUsersTokenHoldsWhatIsPromised() throws Exception {
        isAsPromised("user", Api.aUser().accessToken());
    }

    @Test
    void aServicesTokenHoldsWhatIsPromised() throws Exception {
        isAsPromised("service", Api.serviceToken());
    }

    private static void isAsPromised(String kind, String token) throws Exception {
        JsonNode promised = MAPPER.readTree(Files.readAllBytes(FIXTURE)).path(kind);
        JsonNode header = part(token, 0);
        JsonNode claims = part(token, 1);

        assertThat(shape(header)).isEqualTo(shape(promised.path("header")));
        assertThat(shape(claims)).isEqualTo(shape(promised.path("claims")));
        for (String fixed : new String[] {"iss", "aud"}) {
            assertThat(claims.path(fixed)).isEqualTo(promised.path("claims").path(fixed));
        }
        assertThat(header.path("alg")).isEqualTo(promised.path("header").path("alg"));
        assertThat(header.path("typ")).isEqualTo(promised.path("header").path("typ"));
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(600);
    }

    private static JsonNode part(String token, int index) throws Exception {
        return MAPPER.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
    }

    private static Map<String, Object> shape(JsonNode object) {
        Map<String, Object> types = new TreeMap<>();
        object.properties()
                .forEach(member -> types.put(member.getKey(), member.getValue().getNodeType()));
        return types;
    }
}
