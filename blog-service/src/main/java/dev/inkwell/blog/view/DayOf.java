package dev.inkwell.blog.view;

import java.time.LocalDate;

/** One day of a post, an author or a tag. */
record DayOf<T>(T subject, LocalDate day) {}
