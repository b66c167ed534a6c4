/** The accounts of the site, as admins look for them: filtered, searched, sorted and paged by key. */
@NullMarked
package dev.inkwell.auth.directory;

import org.jspecify.annotations.NullMarked;
