package dev.inkwell.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Lists are compressed on their way; what holds a token is not, as its length would tell of it (https://breachattack.com). */
@QuarkusTest
class CompressionTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI service;

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).header("Accept-Encoding", "gzip");
    }

    @Test
    void aLongListIsCompressed() throws Exception {
        String admin = Api.admin().accessToken();

        var answer = client.send(
                to("/api/v1/permissions")
                        .header("Authorization", "Bearer " + admin)
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(answer.headers().allValues("Vary"))
                .allSatisfy(vary -> assertThat(vary).contains("Accept-Encoding"));
    }

    @Test
    void anAnswerThatHoldsATokenIsNot() throws Exception {
        Api.User user = Api.aUser();
        String body = "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(user.username(), Api.PASSWORD);

        var answer = client.send(
                to("/api/v1/sessions")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("accessToken");
        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("identity");
    }
}
