/** Accounts: registration, profiles, and who holds which role. */
@NullMarked
package dev.inkwell.auth.account;

import org.jspecify.annotations.NullMarked;
