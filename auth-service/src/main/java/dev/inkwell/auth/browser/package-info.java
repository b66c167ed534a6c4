/** Browser mode: what lasts stands in cookies that no script reads, and only the site's own pages make use of them. */
@NullMarked
package dev.inkwell.auth.browser;

import org.jspecify.annotations.NullMarked;
