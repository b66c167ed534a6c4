package dev.inkwell.auth.event;

import java.util.Comparator;

/** The place of an event in the feed: the transaction that appended it, then the sequence. */
record FeedPosition(long xid, long id) implements Comparable<FeedPosition> {

    static final FeedPosition START = new FeedPosition(0, 0);

    private static final Comparator<FeedPosition> ORDER =
            Comparator.comparingLong(FeedPosition::xid).thenComparingLong(FeedPosition::id);

    @Override
    public int compareTo(FeedPosition other) {
        return ORDER.compare(this, other);
    }

    boolean isAfter(FeedPosition other) {
        return compareTo(other) > 0;
    }
}
