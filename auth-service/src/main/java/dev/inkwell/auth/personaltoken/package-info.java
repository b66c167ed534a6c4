/** Personal access tokens: what people give to programs that act for them. */
@NullMarked
package dev.inkwell.auth.personaltoken;

import org.jspecify.annotations.NullMarked;
