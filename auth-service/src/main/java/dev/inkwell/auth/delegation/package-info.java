/** What services that speak another API do for people who have given them their password or a token: docs/adr/0022. */
@NullMarked
package dev.inkwell.auth.delegation;

import org.jspecify.annotations.NullMarked;
