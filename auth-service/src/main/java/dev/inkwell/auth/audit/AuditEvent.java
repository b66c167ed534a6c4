package dev.inkwell.auth.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A security event that has happened. Who caused it and from where is added when it is recorded.
 *
 * @param account whom it concerns
 * @param session in or about which session
 * @param data what else matters: names of roles, reasons; never a secret, an e-mail address or a name of a person
 */
public record AuditEvent(
        AuditType type, @Nullable UUID account, @Nullable UUID session, Map<String, String> data) {

    public static AuditEvent of(AuditType type) {
        return new AuditEvent(type, null, null, Map.of());
    }

    public AuditEvent about(@Nullable UUID accountId) {
        return new AuditEvent(type, accountId, session, data);
    }

    public AuditEvent in(@Nullable UUID sessionId) {
        return new AuditEvent(type, account, sessionId, data);
    }

    public AuditEvent with(String name, String value) {
        Map<String, String> more = new TreeMap<>(data);
        more.put(name, value);
        return new AuditEvent(type, account, session, more);
    }
}
