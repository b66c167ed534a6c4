/** Invitations by e-mail, each with a role. */
@NullMarked
package dev.inkwell.auth.invitation;

import org.jspecify.annotations.NullMarked;
