package dev.inkwell.auth.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * The mail server as this service sees it, from one event loop. From any other thread Vert.x' mail client may connect on one
 * event loop and listen on another: a server that greets before that is never heard, and the mail waits for its greeting.
 */
@ApplicationScoped
class MailServer {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final ReactiveMailer mailer;
    private final Context eventLoop;

    MailServer(ReactiveMailer mailer, Vertx vertx) {
        this.mailer = mailer;
        this.eventLoop = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    /** @throws RuntimeException when the server does not take the mail, or does not answer within 20 seconds */
    void take(Mail mail) {
        mailer.send(mail)
                .runSubscriptionOn(command -> eventLoop.runOnContext(_ -> command.run()))
                .await()
                .atMost(TIMEOUT);
    }
}
