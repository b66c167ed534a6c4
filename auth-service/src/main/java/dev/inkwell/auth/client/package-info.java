/** Service clients: services that sign in as themselves, with scopes and secrets of their own. */
@NullMarked
package dev.inkwell.auth.client;

import org.jspecify.annotations.NullMarked;
