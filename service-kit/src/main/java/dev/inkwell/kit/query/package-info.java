/** Values of query parameters, read with an answer that names the parameter. */
@NullMarked
package dev.inkwell.kit.query;

import org.jspecify.annotations.NullMarked;
