package dev.furrow.database.health;

import dev.furrow.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Looks at one schema of a database. */
public interface DatabaseHealth {
    /** Returns what people ask first: version, encoding, and the like. */
    List<String> facts() throws SQLException;

    /**
     * Returns what the connection's user may not do.
     *
     * @param own the names of the tables that are Furrow's own
     * @param journal the one of them whose rows are never taken away
     */
    Rights rights(Set<String> own, String journal) throws SQLException;

    /**
     * Returns what is in the schema that unqualified names meant before, {@code public}, and isn't in the application's.
     *
     * @param made what revisions make
     * @param versionTables the names of those that belong to it, and go with it
     * @param journal the name of what keeps what was done
     * @param searchPath the schemas in which names are looked for after the application's
     */
    Misplaced misplaced(Schema made, Set<String> versionTables, String journal, List<String> searchPath)
            throws SQLException;

    /** Returns databases that replays made to throw away, and that a kill left behind. */
    List<Ailment> leftovers() throws SQLException;

    /** Returns indexes that aren't valid, and that nobody is making just now. */
    List<Ailment> invalidIndexes() throws SQLException;

    /** Returns constraints that rows which are there needn't keep, and rows that break foreign keys. */
    List<Ailment> brokenConstraints() throws SQLException;

    /** Returns sequences whose next value a row has already. */
    List<Ailment> sequencesBehind() throws SQLException;
}
