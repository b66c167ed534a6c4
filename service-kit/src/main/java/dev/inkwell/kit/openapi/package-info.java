/** What both services' OpenAPI documents share. */
@NullMarked
package dev.inkwell.kit.openapi;

import org.jspecify.annotations.NullMarked;
