package dev.inkwell.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoServerTest {

    @TempDir
    private Path folder;

    @Test
    void aTemporaryOneHasTransactionsAndLeavesNothingBehind() {
        MongoServer server = MongoServer.start(DatabaseSettings.temporary());
        try (server;
                MongoClient client = MongoClients.create(server.connectionString());
                ClientSession session = client.startSession()) {
            MongoCollection<Document> notes = client.getDatabase("test").getCollection("notes");
            session.withTransaction(() -> notes.insertOne(session, new Document("text", "kept")));
            assertThat(notes.countDocuments()).isEqualTo(1);
        }

        assertThat(ProcessHandle.of(server.process().pid())).isEmpty();
        assertThat(server.directory()).doesNotExist();
    }

    @Test
    void dataIsThereAgainOnAnotherPortAfterTheServerWasKilled() {
        int firstPort;
        try (MongoServer server = MongoServer.start(DatabaseSettings.keptIn(folder))) {
            firstPort = server.port();
            try (MongoClient client = MongoClients.create(server.connectionString())) {
                client.getDatabase("test").getCollection("notes").insertOne(new Document("text", "acknowledged"));
            }
            server.process().kill();
        }

        try (MongoServer server = MongoServer.start(DatabaseSettings.keptIn(folder));
                MongoClient client = MongoClients.create(server.connectionString())) {
            assertThat(server.port()).isNotEqualTo(firstPort);
            assertThat(client.getDatabase("test").getCollection("notes").countDocuments())
                    .isEqualTo(1);
        }
    }
}
