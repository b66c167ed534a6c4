package dev.inkwell.blog.live;

import static dev.inkwell.blog.live.FakeStreams.at;
import static dev.inkwell.blog.live.FakeStreams.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

/** A client that does not read, as no test over a socket shows it without megabytes of events. */
class SlowReaderTest {

    private final FakeStreams fake = new FakeStreams(1);

    @Test
    void isCutOnceSoManyEventsWaitAndGivesItsPlaceBackOnce() throws Exception {
        fake.subscriber.begin(at(0), false);
        fake.subscriber.offer(event(1));
        await().untilAsserted(() -> assertThat(fake.times()).containsExactly("1"));

        for (int i = 2; i <= 11; i++) {
            fake.subscriber.offer(event(i));
        }
        assertThat(fake.cuts).hasValue(0);
        fake.subscriber.offer(event(12));
        fake.subscriber.offer(event(13));

        assertThat(fake.cuts).hasValue(1);
        assertThat(fake.ends).hasValue(1);
        assertThat(fake.times()).containsExactly("1");
    }
}
