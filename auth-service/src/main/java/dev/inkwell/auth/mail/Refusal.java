package dev.inkwell.auth.mail;

import io.vertx.ext.mail.SMTPException;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a mail server's answer means for the mail: some are final (RFC 5321, section 4.2.1). */
final class Refusal {

    private static final int FINAL = 500;

    /** RFC 4954, section 6: it is this service that has to be let in first. */
    private static final Set<Integer> ABOUT_US = Set.of(530, 534, 535, 538);

    private Refusal() {}

    /** The code of an answer after which the same mail is not to be sent again; nothing for all other failures. */
    static OptionalInt finalCode(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> OptionalInt.empty();
            case SMTPException answer
            when answer.getReplyCode() >= FINAL && !ABOUT_US.contains(answer.getReplyCode()) ->
                OptionalInt.of(answer.getReplyCode());
            default -> finalCode(failure.getCause());
        };
    }
}
