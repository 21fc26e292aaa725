package dev.furrow;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.DatabaseUrl;
import dev.furrow.postgres.PostgresSystem;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.sqlite.SqliteSystem;
import java.nio.file.Path;
import java.util.List;

/** The databases that Furrow speaks to. The only place that knows which there are. */
public final class DatabaseSystems {
    private static final List<DatabaseSystem> ALL = List.of(new PostgresSystem(), new SqliteSystem());

    private DatabaseSystems() {}

    /** Returns the syntaxes of all: a section line may name each of them. */
    static List<SqlSyntax> syntaxes() {
        return ALL.stream().map(DatabaseSystem::syntax).toList();
    }

    /**
     * Reads a URL, as {@link DatabaseUrl#parse} does, of any of these databases.
     *
     * @param baseDir the folder that a relative path of SQLite is relative to, in every spelling
     * @param origin where the value came from, such as {@code furrow.url (command line)}: what errors begin with
     * @throws dev.furrow.error.FurrowException if the scheme is unknown or the rest can't be read
     */
    static DatabaseUrl url(String text, Path baseDir, String origin) {
        return DatabaseUrl.parse(text, ALL, baseDir, origin);
    }

    /**
     * Returns whether a URL says who comes in.
     *
     * @param baseDir the folder that a relative path of SQLite is relative to
     * @param origin where the value came from: what errors begin with
     * @throws dev.furrow.error.FurrowException if the scheme is unknown or the rest can't be read
     */
    public static boolean hasCredentials(String url, Path baseDir, String origin) {
        return url(url, baseDir, origin).hasCredentials();
    }
}
