package dev.inkwell.blog.follow;

import dev.inkwell.blog.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Stream;

/** Whom and what a person follows. */
@ApplicationScoped
class FollowData implements PersonalData {

    private record Exported(String id, FollowKind kind, String target, Instant createdAt) {}

    private final FollowService follows;

    FollowData(FollowService follows) {
        this.follows = follows;
    }

    @Override
    public String name() {
        return "follows";
    }

    @Override
    public Stream<?> of(String person) {
        return follows.of(person).stream()
                .map(follow ->
                        new Exported(follow.id().toHexString(), follow.kind(), follow.target(), follow.createdAt()));
    }
}
