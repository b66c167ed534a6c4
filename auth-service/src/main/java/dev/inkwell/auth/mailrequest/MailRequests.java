package dev.inkwell.auth.mailrequest;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.inkwell.auth.mail.AddressHash;
import dev.inkwell.auth.platform.RequestOrigin;
import dev.inkwell.auth.secret.Encryption;
import dev.inkwell.auth.secret.MasterKey;
import dev.inkwell.auth.throttle.Bucket;
import dev.inkwell.auth.throttle.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Requests by e-mail address that wait to be looked at. Taking one down is the same work for every address. */
@ApplicationScoped
public class MailRequests {

    /** Whoever still wants the mail has asked again by then. */
    private static final Duration USEFUL_FOR = Duration.ofHours(1);

    private final MailRequestRepository requests;
    private final AddressHash hash;
    private final Encryption encryption;
    private final Throttle throttle;
    private final RequestOrigin origin;
    private final Clock clock;

    MailRequests(
            MailRequestRepository requests,
            AddressHash hash,
            MasterKey masterKey,
            Throttle throttle,
            RequestOrigin origin,
            Clock clock) {
        this.requests = requests;
        this.hash = hash;
        this.encryption = new Encryption(masterKey, "mail-request-encryption");
        this.throttle = throttle;
        this.origin = origin;
        this.clock = clock;
    }

    /**
     * One that waits already is not added again.
     *
     * @throws dev.inkwell.kit.problem.DomainException {@code too-many-attempts} (429) after very many from one address of
     *     the network
     */
    public void add(MailRequestKind kind, String address) {
        throttle.admit(Bucket.mailRequest(origin.network()));
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        byte[] encrypted = encryption.encrypt(id.toString(), address.getBytes(StandardCharsets.UTF_8));
        requests.add(id, kind, hash.of(address), encrypted, now, now.plus(USEFUL_FOR));
    }

    String addressOf(MailRequest request) throws GeneralSecurityException {
        byte[] address = encryption.decrypt(request.id().toString(), request.address());
        return new String(address, StandardCharsets.UTF_8);
    }
}
