/** When and whether posts are public: publication, archive and trash, at once or by themselves. */
@NullMarked
package dev.inkwell.blog.publication;

import org.jspecify.annotations.NullMarked;
