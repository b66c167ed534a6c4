/** Service clients and the OAuth 2.0 token endpoint. */
@NullMarked
package dev.inkwell.auth.client;

import org.jspecify.annotations.NullMarked;
