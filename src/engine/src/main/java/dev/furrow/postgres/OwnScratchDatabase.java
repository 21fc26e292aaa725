package dev.furrow.postgres;

import dev.furrow.database.Connector;
import dev.furrow.database.ScratchDatabase;
import dev.furrow.database.ScratchRequest;
import dev.furrow.database.Session;
import dev.furrow.database.Sql;
import dev.furrow.postgres.connect.PostgresConnector;
import dev.furrow.postgres.connect.PostgresErrors;
import java.sql.SQLException;
import java.util.List;

/** A database of its own beside another one. A connection to it stays open: so it is told from one that a kill left over. */
final class OwnScratchDatabase implements ScratchDatabase {
    /** The class of errors after which there is no connection any more. */
    private static final String CONNECTION = "08";

    private final PostgresConnector beside;
    private final PostgresConnector there;
    private final Connector runs;
    private final String name;
    private final ScratchRequest request;
    private final Session open;

    private OwnScratchDatabase(
            PostgresConnector beside, PostgresConnector there, String name, ScratchRequest request, Session open) {
        this.beside = beside;
        this.there = there;
        this.runs = there.keepingWhatChanges();
        this.name = name;
        this.request = request;
        this.open = open;
    }

    /**
     * Opens a database that was just made.
     *
     * @param preparations statements that it begins with; one that the role may not send is passed over
     */
    static OwnScratchDatabase open(
            PostgresConnector beside, String name, List<String> preparations, ScratchRequest request) {
        PostgresConnector there = beside.ofDatabase(name);
        Session open = there.openForWriting(request.patience());
        for (String statement : preparations) {
            prepare(open, statement);
        }
        return new OwnScratchDatabase(beside, there, name, request, open);
    }

    /** A revision that needs an extension which isn't there says so itself. */
    static void prepare(Session open, String statement) {
        try {
            Sql.execute(open.jdbc(), statement);
        } catch (SQLException e) {
            if (PostgresErrors.of(e).code().startsWith(CONNECTION)) {
                open.close();
                throw PostgresErrors.of(e).after("can't prepare a database to replay revisions in", e);
            }
        }
    }

    /** Nearly all runs are shorter than logging in: they keep their connections, from one to the next. */
    @Override
    public Connector connector() {
        return runs;
    }

    @Override
    public String schema() {
        return request.schema();
    }

    @Override
    public Session reader() {
        return there.openForReading(request.patience());
    }

    @Override
    public void close() {
        try (open) {
            runs.letGo();
        }
        try (Session session = beside.openForWriting(request.patience())) {
            Sql.execute(session.jdbc(), "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        } catch (SQLException e) {
            throw PostgresErrors.of(e).after("can't drop database " + name + ", in which revisions were replayed", e);
        }
    }
}
