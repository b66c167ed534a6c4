package dev.inkwell.blog.follower;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** A part of the feed, in its order. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FeedPage(List<FeedEvent> items, String nextCursor) {}
