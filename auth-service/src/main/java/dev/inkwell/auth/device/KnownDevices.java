package dev.inkwell.auth.device;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.account.SessionsMustEnd;
import dev.inkwell.auth.platform.RequestOrigin;
import dev.inkwell.auth.secret.Sha256;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remembers from which devices an account was signed in to. A device's token opens nothing: it only keeps its guesses apart from those of strangers. */
@ApplicationScoped
public class KnownDevices {

    private static final int BYTES = 32;
    private static final int AT_ONCE = 1000;

    private final KnownDeviceRepository devices;
    private final RequestOrigin origin;
    private final DeviceConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(KnownDeviceRepository devices, RequestOrigin origin, DeviceConfig config, Clock clock) {
        this.devices = devices;
        this.origin = origin;
        this.config = config;
        this.clock = clock;
    }

    /** How long a device is remembered after its last sign-in. */
    public Duration life() {
        return config.life();
    }

    /** The device whose token this is; of whatever account. */
    @Transactional
    public Optional<KnownDevice> find(@Nullable String token) {
        return token == null ? Optional.empty() : devices.find(Sha256.of(token), token, clock.instant());
    }

    /** Remembers the device that the request comes from; the caller holds the account's lock. */
    @Transactional(TxType.MANDATORY)
    public Welcome welcome(UUID accountId, @Nullable KnownDevice known) {
        String name = DeviceName.of(origin.userAgent().orElse(null));
        String network = origin.network();
        Instant now = clock.instant();
        if (known != null && devices.use(known.id(), name, network, now, now.plus(config.life()))) {
            return new Welcome(known.token(), false);
        }
        boolean isNew = devices.hasOthersOnly(accountId, name, network, now);
        String token = newToken();
        devices.add(
                UuidCreator.getTimeOrderedEpoch(),
                accountId,
                Sha256.of(token),
                name,
                network,
                now,
                now.plus(config.life()));
        devices.forgetBeyond(accountId, config.perAccount());
        return new Welcome(token, isNew);
    }

    /** Who takes an account back does not know whose devices these are. */
    @Transactional(TxType.MANDATORY)
    void obey(@Observes SessionsMustEnd order) {
        if (order.reason() == SessionEndReason.PASSWORD_RESET) {
            devices.forgetAll(order.accountId());
        }
    }

    @Scheduled(identity = "known-device-expiry", every = "1h", delayed = "5m")
    void forgetExpired() {
        int removed;
        do {
            removed = QuarkusTransaction.requiringNew().call(() -> devices.forgetExpired(clock.instant(), AT_ONCE));
        } while (removed == AT_ONCE);
    }

    private String newToken() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
