/** Posts that belong together: series and translations. */
@NullMarked
package dev.inkwell.blog.postgroup;

import org.jspecify.annotations.NullMarked;
