package dev.inkwell.auth.delegation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code inkwell.delegation.*}. */
@ConfigMapping(prefix = "inkwell.delegation")
interface DelegationConfig {

    /**
     * Whether a service's token of a person is enough to change that person's password, address and username, without the present password
     * and without a proof of the address: for development alone, as whoever gets at such a token could take the account over.
     */
    @WithDefault("false")
    boolean unconfirmedChanges();
}
