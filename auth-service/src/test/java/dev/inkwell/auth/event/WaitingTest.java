package dev.inkwell.auth.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.inkwell.auth.Api;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WaitingTest {

    @Inject
    EventWaiters waiters;

    @Inject
    AgroalDataSource pool;

    @TestHTTPResource("/api/v1/user-events")
    URI address;

    private String end;

    @BeforeEach
    void findTheEnd() {
        end = new Feed().end();
        await().until(() -> waiters.count() == 0);
    }

    private List<CompletableFuture<HttpResponse<String>>> wait(HttpClient client, int count) {
        String token = Api.serviceToken();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "?wait=30s&after=" + end))
                .header("Authorization", "Bearer " + token)
                .build();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(client.sendAsync(request, BodyHandlers.ofString()));
        }
        return answers;
    }

    @Test
    void fiveHundredWaitWithoutAConnectionAndAllGetTheEvent() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<String>>> answers = wait(client, 500);
            await().until(() -> waiters.count() == 500);
            // The poller's own is in use for a moment ten times a second.
            await().until(() -> pool.getMetrics().activeCount() == 0);
            assertThat(waiters.count()).isEqualTo(500);

            Api.User user = Api.aUser();

            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                assertThat(answer.join().statusCode()).isEqualTo(200);
                assertThat(answer.join().body()).contains("account-created", user.id());
            }
            assertThat(waiters.count()).isZero();
        }
    }

    @Test
    void whoGoesAwayIsForgotten() {
        HttpClient client = HttpClient.newHttpClient();
        wait(client, 3);
        await().until(() -> waiters.count() == 3);

        client.shutdownNow();

        await().until(() -> waiters.count() == 0);
    }

    @Test
    void pastTheLimitWaitingIsRefusedButReadingIsNot() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<String>>> answers = wait(client, 1000);
            await().until(() -> waiters.count() == 1000);

            HttpResponse<String> refused = wait(client, 1).getFirst().join();

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("overloaded");
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            new Feed().get(end, "0s", 1).then().statusCode(200);
            Api.aUser();
            answers.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        }
    }

    @Test
    void howManyWaitIsAMetric() {
        assertThat(given().get("/q/metrics").asString()).contains("inkwell_event_waiters");
    }
}
