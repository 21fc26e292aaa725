package dev.furrow.journal;

import dev.furrow.database.Sql;
import dev.furrow.database.step.OwnStatement;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.revision.RevisionId;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.ConstraintNames;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.StringType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A row for each head of what is applied, as in Alembic. */
public final class VersionTable {
    /** What the names of packages' version tables begin with. */
    public static final String OF_PACKAGES = "furrow_version_";

    /** The table's only column, as in Alembic. */
    public static final String COLUMN = "version_num";

    private final OwnTables tables;
    private final Sightings seen;

    public VersionTable(OwnTables tables) {
        this(tables, Sightings.ofNow());
    }

    VersionTable(OwnTables tables, Sightings seen) {
        this.tables = tables;
        this.seen = seen;
    }

    /** Returns the rows, sorted; nothing if there is no table. */
    public Optional<Set<RevisionId>> read(Connection connection) throws SQLException {
        return seen.hasTable(tables, connection, tables.version()) ? Optional.of(rows(connection)) : Optional.empty();
    }

    /** Returns the rows of the table, which is there. */
    Set<RevisionId> rows(Connection connection) throws SQLException {
        Set<RevisionId> rows = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT version_num FROM " + tables.quotedVersion() + " ORDER BY version_num")) {
            while (result.next()) {
                rows.add(new RevisionId(result.getString(1)));
            }
        }
        return rows;
    }

    public void createIfMissing(Connection connection) throws SQLException {
        if (tables.system().lookup(connection).hasTable(tables.version())) {
            return;
        }
        Sql.execute(connection, tables.dialect().createTable(definition()));
    }

    /** Returns the table as Furrow makes it. */
    public CreateTable definition() {
        Column column = Column.of(COLUMN, new StringType(RevisionId.LONGEST)).notNull();
        Constraint key = ConstraintNames.named(tables.version(), new PrimaryKey("", List.of(COLUMN)));
        return new CreateTable(tables.version(), List.of(column), List.of(key));
    }

    /**
     * Takes rows out and puts rows in; each must hit exactly the row that it expects.
     *
     * @throws FurrowException if another process changed the table meanwhile
     */
    public void change(Connection connection, Collection<RevisionId> removed, Collection<RevisionId> added)
            throws SQLException {
        for (OwnStatement change : changes(removed, added)) {
            change.run(connection);
        }
    }

    /** Returns the statements of {@link #change}. */
    public List<OwnStatement> changes(Collection<RevisionId> removed, Collection<RevisionId> added) {
        List<OwnStatement> changes = new ArrayList<>();
        for (RevisionId id : removed) {
            changes.add(ofOneRow("DELETE FROM " + tables.quotedVersion() + " WHERE version_num = ", id, ""));
        }
        for (RevisionId id : added) {
            changes.add(ofOneRow("INSERT INTO " + tables.quotedVersion() + " (version_num) VALUES (", id, ")"));
        }
        return changes;
    }

    private OwnStatement ofOneRow(String before, RevisionId id, String after) {
        return new OwnStatement(List.of(before, after), List.of(id.value()), rows -> otherRows(id, rows));
    }

    private FurrowException otherRows(RevisionId id, int rows) {
        return new FurrowException(
                "the version table " + tables.versionTable() + " has " + rows + " rows for " + id
                        + " where one is expected",
                Advice.run("Somebody else changes it at the same time; look at it:", "migrate:current"));
    }
}
