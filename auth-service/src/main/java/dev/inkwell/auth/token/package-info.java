/** Access tokens and the keys that sign them. */
@NullMarked
package dev.inkwell.auth.token;

import org.jspecify.annotations.NullMarked;
