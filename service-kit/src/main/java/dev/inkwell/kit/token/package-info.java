/** Access tokens as every service verifies them; docs/api/access-token.md tells what they hold. */
@NullMarked
package dev.inkwell.kit.token;

import org.jspecify.annotations.NullMarked;
