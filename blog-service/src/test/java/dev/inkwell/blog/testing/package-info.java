/** What feature tests share: a small auth-service, people with tokens, and posts to start from. */
@NullMarked
package dev.inkwell.blog.testing;

import org.jspecify.annotations.NullMarked;
