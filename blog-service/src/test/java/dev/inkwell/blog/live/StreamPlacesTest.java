package dev.inkwell.blog.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamPlacesTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StreamPlaces places = new StreamPlaces(FakeStreams.CONFIG, meters);

    private Runnable take(String account) {
        return places.take(Optional.of(account), "198.51.100." + account.length());
    }

    @Test
    void aFullReplicaSendsToAnother() {
        Runnable first = take("a");
        take("bb");
        take("ccc");

        assertThatThrownBy(() -> take("dddd")).hasMessage("overloaded");

        first.run();
        take("dddd");
        assertThat(meters.get("inkwell.live.streams").gauge().value()).isEqualTo(3);
    }

    @Test
    void anAccountThatIsRefusedTakesNoPlace() {
        take("a");

        assertThatThrownBy(() -> take("a")).hasMessage("too-many-streams");

        assertThat(meters.get("inkwell.live.streams").gauge().value()).isEqualTo(1);
    }
}
