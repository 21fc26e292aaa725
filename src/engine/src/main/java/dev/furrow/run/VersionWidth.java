package dev.furrow.run;

import dev.furrow.error.FurrowException;
import dev.furrow.revision.RevisionId;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** How many characters the version table's column takes: Alembic makes it for 32. */
final class VersionWidth {
    private final OpenDatabase database;
    private final int width;

    VersionWidth(OpenDatabase database) throws SQLException {
        this.database = database;
        this.width = new Catalog(database.jdbc(), database.product())
                .versionWidth(database.tables().version());
    }

    /**
     * Looks at the rows that are to come.
     *
     * @throws FurrowException if one of them doesn't fit
     */
    void require(Collection<RevisionId> ids) {
        for (RevisionId id : ids) {
            if (id.value().length() > width) {
                throw new FurrowException(
                        "revision id \"" + id + "\" has " + id.value().length() + " characters; the column of "
                                + database.tables().versionTable() + " takes " + width,
                        List.of("Nothing was run. Widen it:  ALTER TABLE "
                                + database.tables().quotedVersion()
                                + " ALTER COLUMN version_num TYPE varchar(255)"));
            }
        }
    }
}
