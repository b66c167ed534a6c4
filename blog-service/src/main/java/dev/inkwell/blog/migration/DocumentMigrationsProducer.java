package dev.inkwell.blog.migration;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The features' migrations of documents, over the database of this service. */
class DocumentMigrationsProducer {

    @Produces
    @Singleton
    DocumentStates states(MeterRegistry meters) {
        return new DocumentStates(meters);
    }

    @Produces
    @Singleton
    DocumentMigrations migrations(
            @All List<DocumentMigration> known,
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String name,
            DocumentStates states,
            MigrationConfig config,
            Clock clock) {
        MongoDatabase database = client.getDatabase(name);
        return new DocumentMigrations(
                known,
                new DocumentRanges(database),
                new DocumentProgressStore(database),
                states,
                clock,
                new DocumentMigrations.Pace(config.batch(), config.share(), config.settle()));
    }
}
