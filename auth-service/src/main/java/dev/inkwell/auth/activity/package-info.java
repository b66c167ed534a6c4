/** On which days accounts are used: what users are sorted by and statistics are made of. */
@NullMarked
package dev.inkwell.auth.activity;

import org.jspecify.annotations.NullMarked;
