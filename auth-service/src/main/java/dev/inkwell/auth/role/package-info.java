/** Roles and permissions, as data. */
@NullMarked
package dev.inkwell.auth.role;

import org.jspecify.annotations.NullMarked;
