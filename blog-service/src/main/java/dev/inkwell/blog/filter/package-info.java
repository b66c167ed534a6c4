/** The filter expressions of lists: from text to a query, over the fields that a list allows. Never an operator of the database. */
@NullMarked
package dev.inkwell.blog.filter;

import org.jspecify.annotations.NullMarked;
