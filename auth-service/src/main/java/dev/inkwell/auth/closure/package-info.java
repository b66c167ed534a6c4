/** Accounts that may not be used for a while, or go for good: suspension, restoration, deletion. */
@NullMarked
package dev.inkwell.auth.closure;

import org.jspecify.annotations.NullMarked;
