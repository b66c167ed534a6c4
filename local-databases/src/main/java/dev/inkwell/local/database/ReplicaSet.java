package dev.inkwell.local.database;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Makes one mongod a replica set of one, and keeps it one when it comes back on another port. */
final class ReplicaSet implements AutoCloseable {

    static final String NAME = "rs0";

    private static final int NOT_YET_INITIALIZED = 94;
    private static final int PATIENCE_MILLIS = 500;

    private final String host;
    private final MongoClient client;
    private boolean configured;

    ReplicaSet(int port) {
        this.host = "127.0.0.1:" + port;
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress("127.0.0.1", port)))
                        .mode(com.mongodb.connection.ClusterConnectionMode.SINGLE)
                        .serverSelectionTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                        .minHeartbeatFrequency(20, TimeUnit.MILLISECONDS))
                .build());
    }

    /** Whether the server is the primary; configures the replica set where that is still to be done. */
    boolean takesWrites() {
        try {
            MongoDatabase admin = client.getDatabase("admin");
            if (!configured) {
                configure(admin);
                configured = true;
            }
            return admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false);
        } catch (MongoException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private void configure(MongoDatabase admin) {
        try {
            Document config =
                    admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
            Document member = config.getList("members", Document.class).getFirst();
            if (!host.equals(member.getString("host"))) {
                member.put("host", host);
                config.put("version", config.getInteger("version") + 1);
                admin.runCommand(new Document("replSetReconfig", config).append("force", true));
            }
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NOT_YET_INITIALIZED) {
                throw e;
            }
            Document member = new Document("_id", 0).append("host", host);
            admin.runCommand(
                    new Document("replSetInitiate", new Document("_id", NAME).append("members", List.of(member))));
        }
    }
}
