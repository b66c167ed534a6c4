package dev.inkwell.auth.throttle;

import io.smallrye.config.ConfigMapping;

/** {@code inkwell.throttle.*}: how often what may fail before one has to wait. The defaults stand in application.properties. */
@ConfigMapping(prefix = "inkwell.throttle")
public interface ThrottleConfig {

    /** Sign-ins by one login, from all devices that it is not known to have been used on. */
    Limit login();

    /** Sign-ins from one known device. */
    Limit device();

    /** Sign-ins from one address, by any login, from devices that are not known. */
    Limit address();

    /** Registrations from one address of the network with e-mail addresses that accounts have. */
    Limit knownAddress();

    /** Edits of one profile. */
    Limit profile();

    /** Confirmations by password in one session. */
    Limit confirmation();

    /** Authentications of one service client from one address. */
    Limit client();

    /** Refusals of one service client that the audit trail keeps. */
    Limit clientRefusal();

    /** Registrations from one address, whether they fail or not. */
    Limit registration();

    /** Mails that are asked for by an e-mail address, from one address of the network. */
    Limit mailRequest();
}
