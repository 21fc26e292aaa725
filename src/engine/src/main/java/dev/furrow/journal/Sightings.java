package dev.furrow.journal;

import dev.furrow.revision.RevisionId;
import dev.furrow.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was seen of Furrow's own tables: a connection that sees one moment of the database is asked for each of it once. */
final class Sightings {
    private final boolean ofOneMoment;
    private final Map<TableName, Boolean> tables = new HashMap<>();
    private @Nullable Sight<Optional<Set<RevisionId>>> rows;
    private @Nullable Sight<Optional<InDoubt>> doubt;

    private Sightings(boolean ofOneMoment) {
        this.ofOneMoment = ofOneMoment;
    }

    /** Returns one that looks each time. */
    static Sightings ofNow() {
        return new Sightings(false);
    }

    /** Returns one that looks once. */
    static Sightings ofOneMoment() {
        return new Sightings(true);
    }

    /** Looks. */
    @FunctionalInterface
    interface Sight<T> {
        T look() throws SQLException;
    }

    boolean hasTable(OwnTables own, Connection connection, TableName table) throws SQLException {
        Boolean known = tables.get(table);
        if (known != null) {
            return known;
        }
        boolean isThere = own.system().lookup(connection).hasTable(table);
        if (ofOneMoment) {
            tables.put(table, isThere);
        }
        return isThere;
    }

    /** Returns the rows of the version table where it is expected. */
    Optional<Set<RevisionId>> rows(Sight<Optional<Set<RevisionId>>> sight) throws SQLException {
        Optional<Set<RevisionId>> seen = (rows == null ? sight : rows).look();
        rows = ofOneMoment ? () -> seen : null;
        return seen;
    }

    /** Returns the step that is in doubt. */
    Optional<InDoubt> inDoubt(Sight<Optional<InDoubt>> sight) throws SQLException {
        Optional<InDoubt> seen = (doubt == null ? sight : doubt).look();
        doubt = ofOneMoment ? () -> seen : null;
        return seen;
    }
}
