/** The local databases as Quarkus test resources. */
@NullMarked
package dev.inkwell.local.database.test;

import org.jspecify.annotations.NullMarked;
