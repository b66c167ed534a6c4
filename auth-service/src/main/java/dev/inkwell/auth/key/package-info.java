/** The keys that sign access tokens: when each signs, how they are stored, and where their public halves are published. */
@NullMarked
package dev.inkwell.auth.key;

import org.jspecify.annotations.NullMarked;
