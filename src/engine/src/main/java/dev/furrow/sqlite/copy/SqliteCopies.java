package dev.furrow.sqlite.copy;

import dev.furrow.database.Session;
import dev.furrow.database.copy.BackupFile;
import dev.furrow.database.copy.DatabaseCopies;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.sqlite.connect.SqliteConnector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;

/** Copies files of SQLite's page by page. See "SQLite Backup API" in its manual. */
public final class SqliteCopies implements DatabaseCopies {
    private static final String MAIN = "main";

    /** All pages in one step: nobody writes in between. */
    private static final int ALL_PAGES = -1;

    private static final int PAUSE_MILLIS = 100;

    private final SqliteConnector connector;
    private final Duration patience;

    public SqliteCopies(SqliteConnector connector, Duration patience) {
        this.connector = connector;
        this.patience = patience;
    }

    @Override
    public String name() {
        return String.valueOf(connector.file().getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    @Override
    public String ending() {
        return "db";
    }

    @Override
    public boolean isThere() {
        return connector.exists();
    }

    @Override
    public void write(BackupFile file) {
        if (!isThere()) {
            throw new FurrowException("there is no database " + connector.display() + " to be copied");
        }
        file.write(this::writeInto);
    }

    private void writeInto(Path draft) {
        try (Session session = connector.openForReading(patience)) {
            requireOk(of(session.jdbc()).backup(MAIN, draft.toString(), null, PAUSE_MILLIS, pauses(), ALL_PAGES));
        } catch (SQLException e) {
            throw connector.system().error(e).after("can't copy " + connector.display(), e);
        }
    }

    private int pauses() {
        return (int) Math.min(patience.toMillis() / PAUSE_MILLIS + 1, Integer.MAX_VALUE);
    }

    private static DB of(Connection connection) throws SQLException {
        return connection.unwrap(SQLiteConnection.class).getDatabase();
    }

    private void requireOk(int code) {
        if (code != 0) {
            throw new FurrowException(Diagnostic.of("can't copy " + connector.display()
                            + ": somebody else kept writing (SQLite's code " + code + ")")
                    .advising(Advice.set("Give it more time:", "lockTimeout", "10m")));
        }
    }

    /** What is written comes with one commit of SQLite's own. */
    @Override
    public void read(Path file) {
        requireDatabase(file);
        requireEmpty();
        try (Session session = connector.openForWriting(patience)) {
            requireOk(of(session.jdbc()).restore(MAIN, file.toString(), null, PAUSE_MILLIS, pauses(), ALL_PAGES));
        } catch (SQLException e) {
            throw connector.system().error(e).after("can't restore " + connector.display(), e);
        }
    }

    /** SQLite would take an empty file for a database. */
    private void requireDatabase(Path file) {
        try (Session session = connector.ofFile(file).openForReading(patience)) {
            if (Files.exists(file) && hasTables(session.jdbc())) {
                return;
            }
        } catch (SQLException e) {
            throw connector.system().error(e).after("can't read " + file, e);
        }
        throw new FurrowException(Diagnostic.of(Place.of(file.toString()), "is no copy of a database")
                .noting("Nothing was restored."));
    }

    private void requireEmpty() {
        if (!connector.exists()) {
            return;
        }
        try (Session session = connector.openForReading(patience)) {
            if (hasTables(session.jdbc())) {
                throw new FurrowException(Diagnostic.of(connector.display() + " isn't empty")
                        .noting("Nothing was restored.")
                        .advising(Advice.say("Move its file away first, with those beside it that begin alike.")));
            }
        } catch (SQLException e) {
            throw connector.system().error(e).after("can't look at " + connector.display(), e);
        }
    }

    private static boolean hasTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
            return row.next() && row.getInt(1) > 0;
        }
    }

    @Override
    public void copyTo(DatabaseCopies other) {
        SqliteConnector copy = ((SqliteCopies) other).connector;
        if (copy.exists()) {
            throw new FurrowException(Diagnostic.of(copy.display() + " is there already and was left as it is")
                    .advising(Advice.set("Name another file:", "to", "URL")));
        }
        write(new BackupFile(copy.file(), copy.display()));
    }
}
