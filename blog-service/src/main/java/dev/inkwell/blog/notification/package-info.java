/** What a person is told of: replies, mentions, new followers. */
@NullMarked
package dev.inkwell.blog.notification;

import org.jspecify.annotations.NullMarked;
