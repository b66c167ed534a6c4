/** What is published and read in which time, and what is read most: aggregation pipelines, each with a name. */
@NullMarked
package dev.inkwell.blog.statistics;

import org.jspecify.annotations.NullMarked;
