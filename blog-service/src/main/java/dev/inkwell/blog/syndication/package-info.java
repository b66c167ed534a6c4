/** Public posts for those who read elsewhere: feeds for readers' programs, a sitemap for search engines. */
@NullMarked
package dev.inkwell.blog.syndication;

import org.jspecify.annotations.NullMarked;
