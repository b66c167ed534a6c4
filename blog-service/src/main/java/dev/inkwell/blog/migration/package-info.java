/** The schema of the database: validators and indexes in numbered steps, and documents brought to a new shape while the service runs. */
@NullMarked
package dev.inkwell.blog.migration;

import org.jspecify.annotations.NullMarked;
