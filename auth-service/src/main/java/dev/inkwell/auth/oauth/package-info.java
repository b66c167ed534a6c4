/** The OAuth 2.0 endpoints: tokens for services, and what a token is worth. */
@NullMarked
package dev.inkwell.auth.oauth;

import org.jspecify.annotations.NullMarked;
