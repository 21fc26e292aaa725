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
    private final String name;
    private final ScratchRequest request;
    private final Connector connector;
    private final Session open;

    /** @param open stays open while others are opened and closed, and reads */
    private OwnScratchDatabase(
            PostgresConnector beside, String name, ScratchRequest request, Connector connector, Session open) {
        this.beside = beside;
        this.name = name;
        this.request = request;
        this.connector = connector;
        this.open = open;
    }

    /**
     * Opens a database that was just made. Its runs keep their connections: nearly all of them are shorter than logging in.
     *
     * @param preparations statements that it begins with; one that the role may not send is passed over
     */
    static OwnScratchDatabase open(
            PostgresConnector beside, String name, List<String> preparations, ScratchRequest request) {
        Connector connector = beside.ofDatabase(name);
        OwnScratchDatabase opened = new OwnScratchDatabase(
                beside, name, request, connector.keeping(), connector.openForReading(request.patience()));
        try {
            opened.prepare(preparations);
            return opened;
        } catch (RuntimeException e) {
            opened.letGo();
            throw e;
        }
    }

    private void prepare(List<String> preparations) {
        if (!preparations.isEmpty()) {
            try (Session writer = connector.openForWriting(request.patience())) {
                preparations.forEach(statement -> prepare(writer, statement));
            }
        }
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

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public String schema() {
        return request.schema();
    }

    @Override
    public Session reader() {
        return open.share();
    }

    @Override
    public void close() {
        letGo();
        try (Session session = beside.openForWriting(request.patience())) {
            Sql.execute(session.jdbc(), "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        } catch (SQLException e) {
            throw PostgresErrors.of(e).after("can't drop database " + name + ", in which revisions were replayed", e);
        }
    }

    private void letGo() {
        try (open) {
            connector.letGo();
        }
    }
}
