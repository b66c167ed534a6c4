package dev.inkwell.blog.conduit.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/** Leaves auth-service alone for a while when it does not answer. Nothing is tried twice: it would be a second sign-in. */
@ApplicationScoped
class AuthCalls {

    @CircuitBreaker(
            requestVolumeThreshold = 6,
            failureRatio = 0.5,
            delay = 2,
            delayUnit = ChronoUnit.SECONDS,
            failOn = ProcessingException.class)
    <T> T make(Supplier<T> call) {
        return call.get();
    }
}
