/** The schema of the database: validators and indexes, in numbered steps. */
@NullMarked
package dev.inkwell.blog.migration;

import org.jspecify.annotations.NullMarked;
