/** The audit trail: what has happened to whom, by whom, from where; kept for a set time. */
@NullMarked
package dev.inkwell.auth.audit;

import org.jspecify.annotations.NullMarked;
