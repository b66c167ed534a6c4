package dev.inkwell.auth.session;

import dev.inkwell.auth.browser.HostCookie;
import dev.inkwell.auth.device.KnownDevices;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers with the tokens that last in the body or, for browsers, in cookies only. */
@Singleton
class SessionCookies {

    static final String REFRESH = "__Host-inkwell-refresh";
    static final String DEVICE = "__Host-inkwell-device";

    private final KnownDevices devices;

    SessionCookies(KnownDevices devices) {
        this.devices = devices;
    }

    RestResponse<SessionResponse> inBody(SessionResponse session) {
        return unstored(session).build();
    }

    RestResponse<SessionResponse> inCookies(SessionResponse session) {
        ResponseBuilder<SessionResponse> answer = unstored(session.withoutLastingTokens());
        if (session.refreshToken() != null) {
            Duration life = Duration.ofSeconds(session.refreshExpiresIn());
            answer.header(HttpHeaders.SET_COOKIE, HostCookie.of(REFRESH, session.refreshToken(), life));
        }
        if (session.deviceToken() != null) {
            answer.header(HttpHeaders.SET_COOKIE, HostCookie.of(DEVICE, session.deviceToken(), devices.life()));
        }
        return answer.build();
    }

    RestResponse<Void> withoutRefreshCookie() {
        return ResponseBuilder.<Void>noContent()
                .header(HttpHeaders.SET_COOKIE, HostCookie.gone(REFRESH))
                .build();
    }

    /** No cache keeps tokens (RFC 6749, section 5.1). */
    private static ResponseBuilder<SessionResponse> unstored(SessionResponse session) {
        return ResponseBuilder.ok(session).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
