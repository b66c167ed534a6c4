/** Posts that everybody may read, for feeds, sitemaps and what shares them. */
@NullMarked
package dev.inkwell.blog.publicpost;

import org.jspecify.annotations.NullMarked;
