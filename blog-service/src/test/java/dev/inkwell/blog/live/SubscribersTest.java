package dev.inkwell.blog.live;

import static dev.inkwell.blog.live.FakeStreams.at;
import static dev.inkwell.blog.live.FakeStreams.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a replica has in memory, and gives to who comes from another. */
class SubscribersTest {

    private final Subscribers subscribers = new Subscribers(FakeStreams.CONFIG);
    private final FakeStreams fake = new FakeStreams(Integer.MAX_VALUE);

    @BeforeEach
    void watch() {
        subscribers.begin(at(100));
    }

    private void take(int from, int to) {
        for (int time = from; time <= to; time++) {
            subscribers.take(event(time));
        }
    }

    private Subscribers.Entry enters(Position asked) throws Exception {
        Subscribers.Entry entry = subscribers.add(fake.subscriber, asked, false);
        fake.subscriber.begin(entry.from(), entry.reset());
        return entry;
    }

    @Test
    void whoComesAnewIsToldWhatComesFromNowOn() throws Exception {
        take(101, 102);

        assertThat(enters(null).from()).isEqualTo(at(102));
        take(103, 103);

        await().untilAsserted(() -> assertThat(fake.times()).containsExactly("103"));
    }

    /** The client has got 103 at a replica that was faster than this one. */
    @Test
    void whatThisReplicaSeesLaterThanTheClientIsNotToldAgain() throws Exception {
        take(101, 101);

        assertThat(enters(at(103))).isEqualTo(new Subscribers.Entry(at(103), false));
        take(102, 105);

        await().untilAsserted(() -> assertThat(fake.times()).containsExactly("104", "105"));
    }

    @Test
    void onlyTheLatestAreKept() {
        take(101, 110);
        assertThat(subscribers.floor()).isEqualTo(at(100));

        take(111, 112);

        assertThat(subscribers.floor()).isEqualTo(at(102));
    }

    @Test
    void whoHasMissedTooMuchReadsAnew() throws Exception {
        Subscribers.Entry entry = subscribers.add(fake.subscriber, at(99), true);
        fake.subscriber.begin(entry.from(), entry.reset());

        assertThat(entry.reset()).isTrue();
        assertThat(fake.written.getLast()).contains("event: reset");
    }

    @Test
    void aReplicaThatStopsEndsItsStreamsAndOpensNoMore() throws Exception {
        enters(null);

        subscribers.stop();

        await().untilAsserted(() -> assertThat(fake.written.getLast()).startsWith("retry: "));
        assertThat(fake.ends).hasValue(1);
        assertThat(subscribers.areTaken()).isFalse();
    }

    @Test
    void streamsAreCutWhenTheDatabaseHasForgottenWhatCameBetween() throws Exception {
        enters(null);

        subscribers.begin(at(500));

        assertThat(fake.cuts).hasValue(1);
    }
}
