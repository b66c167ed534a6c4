/** Entity tags, If-None-Match and If-Match (RFC 9110, section 13). */
@NullMarked
package dev.inkwell.kit.conditional;

import org.jspecify.annotations.NullMarked;
