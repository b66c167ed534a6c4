/** Who follows which author and which tag, and the posts that they so get to see. */
@NullMarked
package dev.inkwell.blog.follow;

import org.jspecify.annotations.NullMarked;
