@NullMarked
package dev.inkwell.blog;

import org.jspecify.annotations.NullMarked;
