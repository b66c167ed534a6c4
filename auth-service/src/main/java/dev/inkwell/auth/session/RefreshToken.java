package dev.inkwell.auth.session;

import java.util.UUID;

/**
 * A refresh token as its holder has it; only its hash is stored.
 *
 * @param text base64url of session id (16 bytes), secret (32) and seal (16)
 */
record RefreshToken(UUID sessionId, String text, byte[] hash) {

    @Override
    public String toString() {
        return "RefreshToken[session=" + sessionId + "]";
    }
}
