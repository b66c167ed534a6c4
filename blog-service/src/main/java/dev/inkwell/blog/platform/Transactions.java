package dev.inkwell.blog.platform;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Transactions of MongoDB: all of it, on a majority and journalled, or nothing. */
@ApplicationScoped
public class Transactions {

    private static final TransactionOptions OPTIONS = TransactionOptions.builder()
            .readConcern(ReadConcern.SNAPSHOT)
            .readPreference(ReadPreference.primary())
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .maxCommitTime(10L, TimeUnit.SECONDS)
            .build();

    private final MongoClient client;

    Transactions(MongoClient client) {
        this.client = client;
    }

    /** Runs the work, again from its start when another transaction was in its way: it must have no effect outside. */
    public <T> T run(Function<ClientSession, T> work) {
        Contention contention = new Contention();
        try (ClientSession session = client.startSession()) {
            return session.withTransaction(
                    () -> {
                        contention.pauseBeforeAnotherTry();
                        return work.apply(session);
                    },
                    OPTIONS);
        }
    }
}
