package dev.inkwell.local.database;

import java.nio.file.Path;

/** Starts both databases, writes a row, prints both process ids, and waits to be killed. */
final class DatabaseOwner {

    private DatabaseOwner() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (PostgresServer postgresql = PostgresServer.start(postgresqlIn(folder));
                MongoServer mongodb = MongoServer.start(mongodbIn(folder))) {
            Sql.execute(postgresql, "CREATE TABLE note AS SELECT 'acknowledged' AS text");
            System.out.println(postgresql.process().pid());
            System.out.println(mongodb.process().pid());
            Thread.sleep(600_000);
        }
    }

    static DatabaseSettings postgresqlIn(Path folder) {
        return DatabaseSettings.keptIn(folder.resolve("postgresql"));
    }

    static DatabaseSettings mongodbIn(Path folder) {
        return DatabaseSettings.keptIn(folder.resolve("mongodb"));
    }
}
