package dev.inkwell.auth.session;

import dev.inkwell.auth.device.DeviceName;
import dev.inkwell.auth.platform.RequestOrigin;
import jakarta.inject.Singleton;
import java.net.InetAddress;

/** From where the request that is under way comes, as a session keeps it. */
@Singleton
class SessionOrigin {

    private final RequestOrigin origin;

    SessionOrigin(RequestOrigin origin) {
        this.origin = origin;
    }

    Session.Origin current() {
        return new Session.Origin(
                DeviceName.of(origin.userAgent().orElse(null)),
                origin.address().map(InetAddress::ofLiteral).orElse(null));
    }
}
