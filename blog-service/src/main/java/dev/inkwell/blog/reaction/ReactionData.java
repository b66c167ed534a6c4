package dev.inkwell.blog.reaction;

import dev.inkwell.blog.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Stream;

/** What a person likes and has bookmarked. */
@ApplicationScoped
class ReactionData implements PersonalData {

    private record Exported(String id, ReactionKind kind, String subjectId, Instant createdAt) {}

    private final ReactionRepository reactions;

    ReactionData(ReactionRepository reactions) {
        this.reactions = reactions;
    }

    @Override
    public String name() {
        return "reactions";
    }

    @Override
    public Stream<?> of(String person) {
        return reactions
                .all(person)
                .map(reaction -> new Exported(
                        reaction.id().toHexString(),
                        reaction.kind(),
                        reaction.subjectId().toHexString(),
                        reaction.createdAt()));
    }
}
