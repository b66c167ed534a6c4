/** The user-event feed: what other services must know of accounts and rights, in commit order. */
@NullMarked
package dev.inkwell.auth.event;

import org.jspecify.annotations.NullMarked;
