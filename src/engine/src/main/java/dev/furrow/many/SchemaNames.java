package dev.furrow.many;

import dev.furrow.database.Connector;
import dev.furrow.database.DatabaseError;
import dev.furrow.database.Session;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which schemas to work on: a list with commas, or a query that the database answers with one. */
public final class SchemaNames {
    private final String text;
    private final String origin;

    /**
     * Reads what a user wrote.
     *
     * @param origin where it was found: what errors about it begin with
     */
    public SchemaNames(String text, String origin) {
        this.text = text.strip();
        this.origin = origin;
    }

    /** Returns whether the database is to be asked. */
    public boolean isQuery() {
        String begin = text.toUpperCase(Locale.ROOT);
        return begin.matches("(?s)(SELECT|WITH)\\s.*");
    }

    /** Returns whether it is a list of a single name. */
    public boolean isOne() {
        return !isQuery() && text.indexOf(',') < 0;
    }

    /**
     * Returns the names, each once, in the order of the list or of the query's rows; none if the query finds none. A query is asked in a
     * transaction that writes nothing.
     *
     * @param patience how long to wait for who has the database
     * @throws FurrowException if the database refuses the query, or a row of it is no name
     */
    public List<String> read(Connector connector, Duration patience) {
        Set<String> names = new LinkedHashSet<>();
        if (isQuery()) {
            ask(connector, patience, names);
        } else {
            for (String name : text.split(",", -1)) {
                add(names, name.strip());
            }
        }
        return List.copyOf(names);
    }

    private void ask(Connector connector, Duration patience, Set<String> names) {
        try (Session session = connector.openForReading(patience)) {
            try {
                connector.system().beginSnapshot(session.jdbc());
                ask(session, names);
            } catch (SQLException e) {
                DatabaseError error = connector.system().error(e);
                throw new FurrowException(
                        Diagnostic.of(origin + " can't be asked: " + error.sentence())
                                .noting(text)
                                .noting(error.lines()),
                        e);
            }
        }
    }

    private void ask(Session session, Set<String> names) throws SQLException {
        try (Statement statement = session.jdbc().createStatement();
                ResultSet rows = statement.executeQuery(text)) {
            while (rows.next()) {
                add(names, rows.getString(1));
            }
        }
    }

    private void add(Set<String> names, @Nullable String name) {
        if (name == null || name.isEmpty()) {
            throw new FurrowException(Diagnostic.of(origin + " names a schema without a name")
                    .noting(text)
                    .advising(ADVICE));
        }
        names.add(name);
    }

    private static final Advice ADVICE =
            Advice.say("It takes names with commas, or a SELECT whose first column has them.");
}
