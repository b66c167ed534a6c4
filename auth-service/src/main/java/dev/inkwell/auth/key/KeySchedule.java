package dev.inkwell.auth.key;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The keys that sign now or later, as of one moment: each retires when the next begins, so that at every time one signs,
 * whoever looks.
 */
final class KeySchedule {

    private final List<SigningKey> keys = new ArrayList<>();
    private final Instant now;

    KeySchedule(Collection<SigningKey> stored, Instant now) {
        this.now = now;
        stored.stream().filter(key -> key.isLiveAt(now)).forEach(keys::add);
        sort();
    }

    Optional<SigningKey> signing() {
        return keys.stream().filter(key -> !key.signsFrom().isAfter(now)).findFirst();
    }

    /** The one that is published already and signs after the present one. */
    Optional<SigningKey> upcoming() {
        return keys.stream().filter(key -> key.signsFrom().isAfter(now)).findFirst();
    }

    /**
     * When the next key is to sign, if it is time to publish it.
     *
     * @param interval how long a key signs
     * @param ahead how long before it signs a key is published
     */
    Optional<Instant> due(Duration interval, Duration ahead) {
        if (upcoming().isPresent()) {
            return Optional.empty();
        }
        Instant earliest = now.plus(ahead);
        return signing()
                .map(key -> key.signsFrom().plus(interval))
                .filter(end -> !end.isAfter(earliest))
                .map(end -> earliest);
    }

    void add(SigningKey key) {
        keys.add(key);
        link();
    }

    void revoke(SigningKey key) {
        key.revoke(now);
        keys.remove(key);
        link();
    }

    private void link() {
        sort();
        for (int i = 0; i < keys.size(); i++) {
            boolean last = i == keys.size() - 1;
            keys.get(i).retireAt(last ? null : keys.get(i + 1).signsFrom());
        }
    }

    private void sort() {
        keys.sort(Comparator.comparing(SigningKey::signsFrom).thenComparing(SigningKey::kid));
    }
}
