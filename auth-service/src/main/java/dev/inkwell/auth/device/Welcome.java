package dev.inkwell.auth.device;

/**
 * What a device gets at sign-in.
 *
 * @param token proves with the next sign-in that it is this device
 * @param isNew whether nothing like it is known of the account, though other devices are
 */
public record Welcome(String token, boolean isNew) {

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "Welcome[]";
    }
}
