/** Posts as Conduit's articles, their favourites, lists by offset, and tags. */
@NullMarked
package dev.inkwell.blog.conduit.article;

import org.jspecify.annotations.NullMarked;
