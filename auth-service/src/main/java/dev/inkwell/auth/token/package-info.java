/** Access tokens: what they say, and who sent the one of a request. */
@NullMarked
package dev.inkwell.auth.token;

import org.jspecify.annotations.NullMarked;
