/** What is stored about a person, wherever it is: each feature gives its part. */
@NullMarked
package dev.inkwell.blog.personaldata;

import org.jspecify.annotations.NullMarked;
