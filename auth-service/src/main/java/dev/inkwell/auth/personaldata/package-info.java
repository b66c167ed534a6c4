/** What is stored about a person, wherever it is: each feature gives and erases its part. */
@NullMarked
package dev.inkwell.auth.personaldata;

import org.jspecify.annotations.NullMarked;
