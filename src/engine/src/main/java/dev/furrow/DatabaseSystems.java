package dev.furrow;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.DatabaseUrl;
import dev.furrow.database.lent.Lender;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.postgres.PostgresSystem;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.sqlite.SqliteSystem;
import dev.furrow.text.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** The databases that Furrow speaks to. */
public final class DatabaseSystems {
    /** The only list of them: another database is another room, and a word here. */
    static final DatabaseSystems ALL = new DatabaseSystems(List.of(new PostgresSystem(), new SqliteSystem()));

    private final List<DatabaseSystem> systems;

    DatabaseSystems(List<DatabaseSystem> systems) {
        this.systems = List.copyOf(systems);
    }

    /**
     * Reads a URL of one of these databases, as {@link DatabaseUrl#parse} does.
     *
     * @param baseDir the folder that a relative path of SQLite is relative to, in every spelling
     * @param origin where the value came from, such as {@code furrow.url (command line)}: what errors begin with
     * @throws dev.furrow.error.FurrowException if the scheme is unknown or the rest can't be read
     */
    DatabaseUrl url(String text, Path baseDir, String origin) {
        return DatabaseUrl.parse(text, systems, baseDir, origin);
    }

    /** Returns the address of the database that {@code source} lends connections to: one of them is asked. */
    DatabaseUrl lent(DataSource source, Path baseDir) {
        return DatabaseUrl.lent(new Lender(source), systems, baseDir);
    }

    /**
     * Returns the one that scripts call {@code word}, {@code sqlite}.
     *
     * @throws FurrowException if none is called so
     */
    DatabaseSystem named(String word) {
        List<String> words =
                systems.stream().map(system -> system.product().word()).toList();
        int place = words.indexOf(word.toLowerCase(Locale.ROOT));
        if (place < 0) {
            throw new FurrowException(Diagnostic.of("\"" + word + "\" is no database that Furrow speaks to")
                    .noting("It takes " + Wording.list(words, "or") + "."));
        }
        return systems.get(place);
    }

    List<DatabaseSystem> all() {
        return systems;
    }

    /** Returns the syntaxes of these databases: a section line may name each of them. */
    List<SqlSyntax> syntaxes() {
        return systems.stream().map(DatabaseSystem::syntax).toList();
    }

    /**
     * Returns whether a URL says who comes in.
     *
     * @param baseDir the folder that a relative path of SQLite is relative to
     * @param origin where the value came from: what errors begin with
     * @throws dev.furrow.error.FurrowException if the scheme is unknown or the rest can't be read
     */
    public static boolean hasCredentials(String url, Path baseDir, String origin) {
        return ALL.url(url, baseDir, origin).hasCredentials();
    }
}
