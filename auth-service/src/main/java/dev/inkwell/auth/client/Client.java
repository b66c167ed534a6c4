package dev.inkwell.auth.client;

import java.util.List;

/**
 * A client that has shown its secret.
 *
 * @param accessVersion of its tokens: it grows when the client may do less
 */
public record Client(String id, List<String> scopes, long accessVersion) {}
