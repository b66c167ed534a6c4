package dev.inkwell.auth.event;

import java.util.List;

/**
 * A part of the feed.
 *
 * @param items in the feed's order; none when nothing is new
 * @param nextCursor where to go on; always there, as the feed has no end
 */
record FeedPageResponse(List<UserEventResponse> items, String nextCursor) {

    static FeedPageResponse of(List<StoredUserEvent> events, FeedCursor after) {
        return new FeedPageResponse(
                events.stream()
                        .map(event -> UserEventResponse.from(event, after))
                        .toList(),
                (events.isEmpty() ? after : after.at(events.getLast().position())).encode());
    }
}
