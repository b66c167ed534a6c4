/** What something was before: numbered revisions, and what somebody is still writing. Knows no kind of thing that has them. */
@NullMarked
package dev.inkwell.blog.revision;

import org.jspecify.annotations.NullMarked;
