package dev.inkwell.blog.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

/** A step of the schema runs while replicas of the version before go on, and while requests wait for a new one. */
class MigrationFilesTest {

    /** Up to there, releases were not made beside running ones. */
    private static final String SINCE = "0041";

    private static final Set<String> EXPANDING =
            Set.of("create", "createIndexes", "collMod", Migrations.FINISH_DOCUMENTS);

    @Test
    void aStepThatTakesSomethingAwayOrRewritesDocumentsSaysWhyItMay() {
        assertThat(commands().filter(command -> !EXPANDING.contains(command.getFirstKey())))
                .allSatisfy(command ->
                        assertThat(command.keySet()).as("%s", command.toJson()).contains("comment"));
    }

    @Test
    void everyIndexHasAName() {
        assertThat(commands().filter(command -> command.getFirstKey().equals("createIndexes")))
                .allSatisfy(command -> assertThat(command.getArray("indexes"))
                        .allSatisfy(index -> assertThat(index.asDocument()).containsKey("name")));
    }

    private static Stream<BsonDocument> commands() {
        return MigrationFiles.all().stream()
                .filter(migration -> migration.name().compareTo(SINCE) >= 0)
                .flatMap(migration -> migration.commands().stream());
    }
}
