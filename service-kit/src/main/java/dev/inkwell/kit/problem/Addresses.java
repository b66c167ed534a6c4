package dev.inkwell.kit.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;

/** Refuses addresses that are none (RFC 3986), such as {@code /%zz}, and such as are too long. */
@ApplicationScoped
public class Addresses {

    /** Switches off the framework's own check, which answers without a body before any code of a service runs. */
    private static final String UNCHECKED = "vertx.disableURIValidation";

    /** After the security headers, and before anything that reads the path. */
    private static final int FIRST = 950;

    /** Characters: a hundred ids stand in one address. The server reads twice as many; past that it answers a bare 414 by itself. */
    private static final int LONGEST = 32 * 1024;

    private final RouterProblems problems;

    Addresses(RouterProblems problems) {
        this.problems = problems;
    }

    /** Takes the check over from the framework: to be called before that starts. */
    public static void checkHere() {
        System.setProperty(UNCHECKED, "true");
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext request) {
        String address = request.request().uri();
        if (address.length() > LONGEST) {
            problems.answer(request, CommonError.ADDRESS_TOO_LONG);
        } else if (!isOne(address) || hasMatrixParameters(request)) {
            problems.answer(request, CommonError.MALFORMED_REQUEST);
        } else {
            request.next();
        }
    }

    /** Routing leaves them out, so what decides by a path (RFC 3986, section 3.3) would see another one than what is routed. */
    private static boolean hasMatrixParameters(RoutingContext request) {
        return request.request().path().indexOf(';') >= 0;
    }

    private static boolean isOne(String address) {
        try {
            new URI(address);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
