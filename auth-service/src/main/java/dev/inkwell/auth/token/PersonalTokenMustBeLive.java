package dev.inkwell.auth.token;

/**
 * As {@link SessionMustBeLive}, for a change that a personal access token asks for: refused by {@code unauthenticated} (401) when
 * the token has ended, or its owner's rights have changed, while the change waited.
 *
 * @param token as it was sent
 * @param accessVersion of the account, when the request came
 * @param rightsVersion of its roles, at the same time
 */
public record PersonalTokenMustBeLive(String token, long accessVersion, long rightsVersion) {

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "PersonalTokenMustBeLive[]";
    }
}
