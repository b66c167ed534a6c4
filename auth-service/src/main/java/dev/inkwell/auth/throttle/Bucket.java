package dev.inkwell.auth.throttle;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** What attempts are counted together by. */
public record Bucket(Kind kind, String subject) {

    /** In the order in which their rows are locked. */
    enum Kind {
        ADDRESS(ThrottleConfig::address),
        REGISTRATION(ThrottleConfig::registration),
        MAIL_REQUEST(ThrottleConfig::mailRequest),
        LOGIN(ThrottleConfig::login),
        DEVICE(ThrottleConfig::device),
        KNOWN_ADDRESS(ThrottleConfig::knownAddress),
        CONFIRMATION(ThrottleConfig::confirmation),
        PROFILE(ThrottleConfig::profile),
        CLIENT(ThrottleConfig::client),
        CLIENT_REFUSAL(ThrottleConfig::clientRefusal);

        private final Function<ThrottleConfig, Limit> limit;

        Kind(Function<ThrottleConfig, Limit> limit) {
            this.limit = limit;
        }

        Limit limit(ThrottleConfig config) {
            return limit.apply(config);
        }
    }

    /**
     * Sign-ins by a login, whether there is such an account or not. By the login and not by the account, as the answer would
     * tell which username and which address belong together.
     */
    public static Bucket login(String login) {
        return new Bucket(Kind.LOGIN, login.toLowerCase(Locale.ROOT));
    }

    /** Sign-ins from a device that has signed in before. */
    public static Bucket device(UUID deviceId) {
        return new Bucket(Kind.DEVICE, deviceId.toString());
    }

    /** @param network as RequestOrigin tells it */
    public static Bucket address(String network) {
        return new Bucket(Kind.ADDRESS, network);
    }

    public static Bucket registration(String network) {
        return new Bucket(Kind.REGISTRATION, network);
    }

    public static Bucket mailRequest(String network) {
        return new Bucket(Kind.MAIL_REQUEST, network);
    }

    /** Registrations with an address that an account has, which tell so. */
    public static Bucket knownAddress(String network) {
        return new Bucket(Kind.KNOWN_ADDRESS, network);
    }

    /** Confirmations by password in a session: who guesses in one that is not theirs shuts its owner out of no other. */
    public static Bucket confirmation(UUID sessionId) {
        return new Bucket(Kind.CONFIRMATION, sessionId.toString());
    }

    /** Edits of a profile, each of which all other services are told. */
    public static Bucket profile(UUID accountId) {
        return new Bucket(Kind.PROFILE, accountId.toString());
    }

    /** Entries of the audit trail that a client was refused, wherever from. */
    public static Bucket clientRefusal(String clientId) {
        return new Bucket(Kind.CLIENT_REFUSAL, clientId);
    }

    /** Of one address, so that nobody elsewhere can shut the client out. */
    public static Bucket client(String clientId, String network) {
        return new Bucket(Kind.CLIENT, network + ' ' + clientId);
    }

    @Override
    public String toString() {
        return "Bucket[" + kind + "]";
    }
}
