package dev.inkwell.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Counts a body while it is read, where it did not say its length. */
@Provider
class BodyLimitInterceptor implements ReaderInterceptor {

    private final BodyLimit limit;

    BodyLimitInterceptor(BodyLimit limit) {
        this.limit = limit;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (!body.getHeaders().containsKey(HttpHeaders.CONTENT_LENGTH)) {
            body.setInputStream(limit.bounded(body.getInputStream()));
        }
        return body.proceed();
    }
}
