package dev.furrow.bench.seed;

import dev.furrow.Furrow;
import dev.furrow.SeedOptions;
import dev.furrow.Settings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A database with the two tables, the users filled. */
interface Stage {
    /** Returns the JDBC URL. */
    String url();

    /** Returns the database's own way to load a CSV file with a heading. */
    Loader peer(Path csv);

    Connection connect() throws SQLException;

    /** Empties the jokes and makes them anew, with the users that they belong to. */
    default void reset(List<String> indexes) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS jokes");
            statement.execute("DROP TABLE IF EXISTS users");
            statement.execute("CREATE TABLE users (id INTEGER PRIMARY KEY, username VARCHAR(40) NOT NULL)");
            statement.execute("CREATE TABLE jokes (id INTEGER PRIMARY KEY,"
                    + " user_id INTEGER NOT NULL CONSTRAINT by_user REFERENCES users (id), title VARCHAR(80) NOT NULL,"
                    + " amount NUMERIC(10, 2), active BOOLEAN NOT NULL, created_at TIMESTAMP NOT NULL, note TEXT)");
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("WITH RECURSIVE known (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM known WHERE id < "
                    + SampleSeeds.USERS + ") INSERT INTO users SELECT id, 'user' || id FROM known");
        }
    }

    /** Returns Furrow's way, in this JVM. */
    default Loader furrow(String name, Path project, List<String> indexes) {
        return new Loader(name, () -> reset(indexes), () -> seed(project));
    }

    /** Seeds what {@code project} holds. */
    default void seed(Path project) {
        Settings settings = Settings.builder().baseDir(project).url(url()).build();
        try (Furrow furrow = Furrow.open(settings)) {
            furrow.seedAll(SeedOptions.ALL);
        }
    }
}
