/** Who sends a request, as far as the connection and trusted proxies tell. */
@NullMarked
package dev.inkwell.kit.client;

import org.jspecify.annotations.NullMarked;
