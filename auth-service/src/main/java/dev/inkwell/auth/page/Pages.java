package dev.inkwell.auth.page;

import dev.inkwell.kit.html.PagePolicy;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Renders pages. Templates escape what they show. */
@Singleton
class Pages {

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    /** Of the fields whose objections don't say by themselves which is meant. */
    private static final Map<String, String> LABELS =
            Map.of("/username", "Username: ", "/displayName", "Name: ", "/password", "Password: ");

    private final Engine engine;

    Pages(Engine engine) {
        this.engine = engine;
    }

    /** @param values what the template shows besides the title */
    RestResponse<String> show(String template, String title, Map<String, ?> values) {
        return render(200, template, title, List.of(), values);
    }

    RestResponse<String> message(String title, String text) {
        return show("message", title, Map.of("text", text));
    }

    /** The page again, with what was wrong. */
    RestResponse<String> refused(DomainException refusal, String template, String title, Map<String, ?> values) {
        List<String> reasons = Stream.concat(
                        Stream.of(refusal.error())
                                .filter(error -> error != CommonError.INVALID)
                                .map(error -> error.title() + "."),
                        refusal.errors().stream().map(Pages::reason))
                .toList();
        return render(refusal.error().category().status(), template, title, reasons, values);
    }

    private static String reason(FieldError error) {
        return LABELS.getOrDefault(error.pointer(), "") + error.detail();
    }

    private RestResponse<String> render(
            int status, String template, String title, List<String> errors, Map<String, ?> values) {
        Map<String, Object> data = new HashMap<>(values);
        data.put("title", title);
        data.put("errors", errors);
        String html = engine.getTemplate("page/" + template + ".html").render(data);
        return RestResponse.ResponseBuilder.<String>create(status)
                .entity(html)
                .header("Content-Type", HTML)
                .header("Content-Security-Policy", PagePolicy.WITH_FORMS)
                // The address holds a token.
                .header("Cache-Control", "no-store")
                .build();
    }
}
