package dev.inkwell.auth.mailrequest;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Hands each request that waits to its feature, once: the request goes in the transaction that puts the mail into the outbox. */
@ApplicationScoped
class MailRequestDesk {

    private static final Logger LOG = Logger.getLogger(MailRequestDesk.class);
    private static final int AT_ONCE = 20;

    private final MailRequestRepository waiting;
    private final MailRequests requests;
    private final Map<MailRequestKind, MailRequestHandler> handlers;
    private final Clock clock;

    MailRequestDesk(
            MailRequestRepository waiting, MailRequests requests, @All List<MailRequestHandler> handlers, Clock clock) {
        this.waiting = waiting;
        this.requests = requests;
        this.handlers = handlers.stream().collect(Collectors.toMap(MailRequestHandler::kind, Function.identity()));
        this.clock = clock;
    }

    @Scheduled(identity = "mail-requests", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void handleWaiting() {
        List<MailRequest> taken;
        do {
            taken = waiting.take(clock.instant(), AT_ONCE);
            taken.forEach(this::handle);
        } while (taken.size() == AT_ONCE);
    }

    private void handle(MailRequest request) {
        try {
            String address = requests.addressOf(request);
            QuarkusTransaction.requiringNew().run(() -> {
                if (waiting.remove(request.id())) {
                    handlers.get(request.kind()).handle(address);
                }
            });
        } catch (RuntimeException | GeneralSecurityException e) {
            // It is tried again. The cause may hold an address, so its class alone is told.
            LOG.warnf(
                    "event=mail-request-failed request=%s kind=%s cause=%s",
                    request.id(), request.kind().text(), e.getClass().getSimpleName());
        }
    }
}
