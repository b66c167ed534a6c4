/** What every answer carries, whoever made it. */
@NullMarked
package dev.inkwell.kit.http;

import org.jspecify.annotations.NullMarked;
