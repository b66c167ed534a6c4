/** A real PostgreSQL and a real MongoDB on loopback, without Docker. */
@NullMarked
package dev.inkwell.local.database;

import org.jspecify.annotations.NullMarked;
