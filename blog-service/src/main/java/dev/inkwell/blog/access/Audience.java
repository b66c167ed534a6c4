package dev.inkwell.blog.access;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** For whom an answer is, and so who may keep it (RFC 9111, section 5.2.2). What is kept is asked for again each time. */
public enum Audience {
    EVERYBODY("no-cache"),
    CALLER("private, no-cache"),
    /** For the caller, and too confidential to be kept. */
    CALLER_NOW("private, no-store");

    private final String cacheControl;

    Audience(String cacheControl) {
        this.cacheControl = cacheControl;
    }

    /**
     * @param isPublic whether everybody may read all that is in the answer
     * @param isCallers whether another caller would have got another one
     */
    public static Audience of(boolean isPublic, boolean isCallers) {
        if (!isPublic) {
            return CALLER_NOW;
        }
        return isCallers ? CALLER : EVERYBODY;
    }

    public <T> ResponseBuilder<T> marked(ResponseBuilder<T> answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    }
}
