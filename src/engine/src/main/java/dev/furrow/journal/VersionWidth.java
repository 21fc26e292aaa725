package dev.furrow.journal;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.RevisionId;
import java.sql.SQLException;
import java.util.Collection;

/** How many characters the version table's column takes: Alembic makes it for 32. */
public final class VersionWidth {
    private final ApplicationDatabase database;
    private final int width;

    public VersionWidth(ApplicationDatabase database) throws SQLException {
        this.database = database;
        this.width = database.system()
                .lookup(database.jdbc())
                .width(database.tables().version(), VersionTable.COLUMN)
                .orElse(Integer.MAX_VALUE);
    }

    /**
     * Looks at the rows that are to come.
     *
     * @throws FurrowException if one of them doesn't fit
     */
    public void require(Collection<RevisionId> ids) {
        for (RevisionId id : ids) {
            if (id.characters() > width) {
                throw new FurrowException(Diagnostic.of(
                                "revision id \"" + id + "\" has " + id.characters() + " characters; the column of "
                                        + database.tables().versionTable() + " takes " + width)
                        .noting("Nothing was run.")
                        .advising(widening(database.tables())));
            }
        }
    }

    /** Returns what makes the column wide enough. */
    public static Advice widening(OwnTables tables) {
        String sql = tables.system()
                .widening(
                        tables.version(),
                        tables.dialect().quote(tables.version()),
                        VersionTable.COLUMN,
                        RevisionId.LONGEST);
        return Advice.literal("Widen it:", sql);
    }
}
