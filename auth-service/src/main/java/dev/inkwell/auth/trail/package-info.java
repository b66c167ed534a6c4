/** Reads the audit trail: all of it for those who watch over the site, and one's own account's for everybody. */
@NullMarked
package dev.inkwell.auth.trail;

import org.jspecify.annotations.NullMarked;
