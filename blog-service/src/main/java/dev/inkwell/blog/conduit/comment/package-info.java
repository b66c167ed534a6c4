/** Comments as Conduit has them, flat and with whole numbers for ids. */
@NullMarked
package dev.inkwell.blog.conduit.comment;

import org.jspecify.annotations.NullMarked;
