package dev.furrow.journal;

import dev.furrow.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What was seen of Furrow's own tables: a connection that sees one moment of the database is asked for each of it once. */
final class Sightings {
    private final boolean ofOneMoment;
    private final Map<TableName, Boolean> tables = new HashMap<>();

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
}
