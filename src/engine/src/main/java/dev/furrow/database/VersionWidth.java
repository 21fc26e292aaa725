package dev.furrow.database;

import dev.furrow.error.FurrowException;
import dev.furrow.journal.OwnTables;
import dev.furrow.journal.OwnTablesCatalog;
import dev.furrow.revision.RevisionId;
import dev.furrow.sql.Quoting;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** How many characters the version table's column takes: Alembic makes it for 32. */
public final class VersionWidth {
    private final OpenDatabase database;
    private final int width;

    public VersionWidth(OpenDatabase database) throws SQLException {
        this.database = database;
        this.width = new OwnTablesCatalog(database.jdbc(), database.product())
                .versionWidth(database.tables().version());
    }

    /**
     * Looks at the rows that are to come.
     *
     * @throws FurrowException if one of them doesn't fit
     */
    public void require(Collection<RevisionId> ids) {
        for (RevisionId id : ids) {
            if (id.characters() > width) {
                throw new FurrowException(
                        "revision id \"" + id + "\" has " + id.characters() + " characters; the column of "
                                + database.tables().versionTable() + " takes " + width,
                        List.of("Nothing was run. " + widening(database.tables())));
            }
        }
    }

    /** Returns what makes the column wide enough; SQLite can't alter it in place. */
    public static String widening(OwnTables tables) {
        String table = tables.quotedVersion();
        return "Widen it:  "
                + switch (tables.dialect().product()) {
                    case POSTGRESQL ->
                        "ALTER TABLE " + table + " ALTER COLUMN version_num TYPE varchar(" + RevisionId.LONGEST + ")";
                    case SQLITE ->
                        "BEGIN; CREATE TABLE wider (version_num VARCHAR(" + RevisionId.LONGEST
                                + ") NOT NULL PRIMARY KEY); INSERT INTO wider SELECT version_num FROM " + table
                                + "; DROP TABLE " + table + "; ALTER TABLE wider RENAME TO "
                                + Quoting.identifier(tables.versionTable()) + "; COMMIT";
                };
    }
}
