package dev.inkwell.auth.page;

import dev.inkwell.auth.onetime.OneTimeTokens;
import dev.inkwell.kit.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestResponse;

/** Pages with one button: the link alone does nothing, as programs that look at mails follow it too. */
@Singleton
class ConfirmationPages {

    private final Pages pages;
    private final OneTimeTokens tokens;

    ConfirmationPages(Pages pages, OneTimeTokens tokens) {
        this.pages = pages;
        this.tokens = tokens;
    }

    /** The button, or why there is none. */
    RestResponse<String> ask(Confirmation confirmation, String token) {
        if (tokens.find(confirmation.purpose(), token).isEmpty()) {
            return pages.refused(OneTimeTokens.refusal(), "message", confirmation.title(), Map.of("text", ""));
        }
        return pages.show(
                "confirmation",
                confirmation.title(),
                Map.of("question", confirmation.question(), "button", confirmation.button(), "token", token));
    }

    /** What came of it. */
    RestResponse<String> answer(Confirmation confirmation, String token, Consumer<String> action) {
        try {
            action.accept(token);
        } catch (DomainException refusal) {
            return pages.refused(refusal, "message", confirmation.title(), Map.of("text", ""));
        }
        return pages.message(confirmation.title(), confirmation.done());
    }
}
