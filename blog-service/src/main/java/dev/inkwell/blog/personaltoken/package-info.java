/** Personal access tokens, of which auth-service tells what they allow. */
@NullMarked
package dev.inkwell.blog.personaltoken;

import org.jspecify.annotations.NullMarked;
