package dev.inkwell.blog.reading;

import dev.inkwell.blog.post.PostSummaryResponse;
import java.util.List;

/**
 * A part of a list by the places of its posts.
 *
 * @param total how many posts the list has, as far as it can be reached
 */
public record PostWindow(List<PostSummaryResponse> items, long total) {}
