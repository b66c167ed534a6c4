package dev.inkwell.blog.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import dev.inkwell.blog.platform.Duplicates;
import dev.inkwell.kit.idempotency.IdempotencyKey;
import dev.inkwell.kit.idempotency.RequestFingerprint;
import dev.inkwell.kit.idempotency.StoredAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Creates once for each Idempotency-Key of an account, however often and at the same time it is asked for. */
@ApplicationScoped
public class Creations {

    private static final int CREATED = 201;

    /** What we wrote ourselves may be longer than what is taken from a client: HTML is longer than its source. */
    private static final int MAX_STORED_LENGTH = 16 * 1024 * 1024;

    private final IdempotencyRepository answers;
    private final ObjectMapper mapper;
    private final ObjectMapper stored;
    private final Clock clock;

    Creations(IdempotencyRepository answers, ObjectMapper mapper, Clock clock) {
        this.answers = answers;
        this.mapper = mapper;
        this.stored = mapper.copy();
        stored.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(MAX_STORED_LENGTH)
                        .build());
        this.clock = clock;
    }

    /**
     * Creates, or gives what was created under this key before.
     *
     * @param create makes it in a transaction, and hands the answer over inside of that transaction
     * @param type of the answer
     */
    public <T> T once(
            Optional<IdempotencyKey> key,
            String accountId,
            String path,
            Object request,
            Class<T> type,
            Function<BiConsumer<ClientSession, T>, T> create) {
        if (key.isEmpty()) {
            return create.apply((session, created) -> {});
        }
        String id = accountId + ":" + key.get().value();
        String fingerprint = RequestFingerprint.of("POST", path, request, mapper);
        Optional<T> earlier = earlier(id, fingerprint, type);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        try {
            return create.apply((session, created) -> store(session, id, fingerprint, created));
        } catch (MongoException e) {
            if (Duplicates.isOf(e, "idempotency_keys")) {
                return earlier(id, fingerprint, type).orElseThrow(() -> e);
            }
            throw e;
        }
    }

    /** Of accounts that are deleted: the answers tell their owners' names. */
    public void forget(Collection<String> accountIds) {
        if (!accountIds.isEmpty()) {
            answers.removeOf(accountIds);
        }
    }

    private <T> Optional<T> earlier(String id, String fingerprint, Class<T> type) {
        return answers.findLive(id, clock.instant())
                .map(found -> read(found.answer().requireSame(fingerprint).body(), type));
    }

    private void store(ClientSession session, String id, String fingerprint, Object created) {
        Instant now = clock.instant();
        StoredAnswer answer = new StoredAnswer(fingerprint, CREATED, null, null, write(created));
        answers.insert(session, StoredCreation.of(id, answer, now.plus(IdempotencyKey.LIFE)), now);
    }

    private <T> T read(String body, Class<T> type) {
        try {
            return stored.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object created) {
        try {
            return mapper.writeValueAsString(created);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
