import dev.inkwell.client.ApiClient;
import dev.inkwell.client.ApiException;
import dev.inkwell.client.auth.api.MeApi;
import dev.inkwell.client.auth.api.SessionsApi;
import dev.inkwell.client.auth.model.RefreshRequest;
import dev.inkwell.client.auth.model.SessionResponse;
import dev.inkwell.client.auth.model.SignInRequest;
import dev.inkwell.client.blog.api.PostsApi;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Both services by generated clients: signs in, keeps the access token fresh, and waits where it is told to. */
final class Inkwell {

    private static final int MOST_TRIES = 5;

    final MeApi me;
    final PostsApi posts;
    private final SessionsApi sessions;
    private volatile SessionResponse session;

    interface Call<T> {
        T send() throws ApiException;
    }

    Inkwell(String auth, String blog, String login, String password) throws ApiException {
        sessions = new SessionsApi(client(auth));
        session = patiently(() -> sessions.signIn(new SignInRequest().login(login).password(password)));
        me = new MeApi(client(auth).setRequestInterceptor(this::authorize));
        posts = new PostsApi(client(blog).setRequestInterceptor(this::authorize));
    }

    private static ApiClient client(String address) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(address);
        return client;
    }

    private void authorize(HttpRequest.Builder request) {
        request.setHeader("Authorization", "Bearer " + session.getAccessToken());
    }

    String accessToken() {
        return session.getAccessToken();
    }

    /** An access token lives ten minutes at most; when it is refused, it is replaced once. */
    <T> T send(Call<T> call) throws ApiException {
        String used = accessToken();
        try {
            return patiently(call);
        } catch (ApiException refused) {
            if (refused.getCode() != 401) {
                throw refused;
            }
            refresh(used);
            return patiently(call);
        }
    }

    /** A refresh token is good once: whoever finds that the token was replaced meanwhile has nothing to do. */
    synchronized void refresh(String used) throws ApiException {
        if (accessToken().equals(used)) {
            RefreshRequest request = new RefreshRequest().refreshToken(session.getRefreshToken());
            session = patiently(() -> sessions.refreshSession(request));
        }
    }

    /** 429 and 503 say in Retry-After after how many seconds to try again. */
    private static <T> T patiently(Call<T> call) throws ApiException {
        for (int tries = 1; ; tries++) {
            try {
                return call.send();
            } catch (ApiException refused) {
                Optional<String> wait = Optional.ofNullable(refused.getResponseHeaders())
                        .flatMap(headers -> headers.firstValue("Retry-After"))
                        .filter(seconds -> Set.of(429, 503).contains(refused.getCode()));
                if (wait.isEmpty() || tries == MOST_TRIES) {
                    throw refused;
                }
                sleep(Duration.ofSeconds(Long.parseLong(wait.get())));
            }
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
