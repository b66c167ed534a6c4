package dev.inkwell.blog.statistics;

import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.inkwell.blog.platform.Turns;
import dev.inkwell.kit.period.Periods;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs pipelines, each for a bounded time, and of each few at once. */
@ApplicationScoped
class Aggregations {

    private static final long MOST_SECONDS = 10;
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final Turns turns = new Turns(2, Duration.ofSeconds(5));
    private final MongoDatabase database;

    Aggregations(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String name) {
        this.database = client.getDatabase(name);
    }

    /** @throws DomainException {@code overloaded} (503) when it takes too long, or too many ask for it */
    List<Document> run(Pipeline pipeline, Map<String, ?> values) {
        return turns.take(pipeline.name(), () -> inTurn(pipeline, values));
    }

    private List<Document> inTurn(Pipeline pipeline, Map<String, ?> values) {
        try {
            return database.getCollection(pipeline.collection())
                    .aggregate(pipeline.with(values))
                    .hintString(pipeline.index())
                    .comment(pipeline.name())
                    .maxTime(MOST_SECONDS, TimeUnit.SECONDS)
                    .into(new ArrayList<>());
        } catch (MongoExecutionTimeoutException e) {
            throw new DomainException(CommonError.OVERLOADED, "This takes too long: ask for a shorter time.")
                    .retryAfter(RETRY_AFTER);
        }
    }

    /** The values that all pipelines over a time have, and more. */
    static Map<String, Object> over(Periods periods, Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("from", start(periods.begin()));
        values.put("to", start(periods.end()));
        values.put("unit", periods.interval().text());
        return values;
    }

    static Date start(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    static long number(Document row, String member) {
        return row.get(member) instanceof Number number ? number.longValue() : 0;
    }

    static LocalDate day(Document row, String member) {
        return LocalDate.ofInstant(row.getDate(member).toInstant(), ZoneOffset.UTC);
    }
}
