package dev.inkwell.blog.idempotency;

import dev.inkwell.blog.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answers that are kept for a day, in case a request comes again. */
@ApplicationScoped
class CreationData implements PersonalData {

    private final IdempotencyRepository creations;

    CreationData(IdempotencyRepository creations) {
        this.creations = creations;
    }

    record ExportedCreation(String id, int status, @Nullable String location, String body, Instant expiresAt) {}

    @Override
    public String name() {
        return "idempotentAnswers";
    }

    @Override
    public Stream<?> of(String accountId) {
        return Stream.iterate(
                        creations.pageOf(accountId, accountId + ":"),
                        page -> !page.isEmpty(),
                        page -> creations.pageOf(accountId, page.getLast().id()))
                .flatMap(List::stream)
                .map(creation -> new ExportedCreation(
                        creation.id(), creation.status(), creation.location(), creation.body(), creation.expiresAt()));
    }
}
