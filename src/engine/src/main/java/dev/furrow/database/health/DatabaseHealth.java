package dev.furrow.database.health;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Looks at one schema of a database. */
public interface DatabaseHealth {
    /** Returns what people ask first: version, encoding, and the like. */
    List<String> facts() throws SQLException;

    /** Returns what the connection's user may not do, and goals need. */
    List<Ailment> missingRights() throws SQLException;

    /**
     * Returns tables that are in the schema that unqualified names meant before, {@code public}.
     *
     * @param tables those that revisions make, and that aren't in the application's schema
     */
    List<Ailment> misplaced(Set<String> tables) throws SQLException;

    /** Returns databases that replays made to throw away, and that a kill left behind. */
    List<Ailment> leftovers() throws SQLException;

    /** Returns indexes that aren't valid, and that nobody is making just now. */
    List<Ailment> invalidIndexes() throws SQLException;

    /** Returns constraints that rows which are there needn't keep, and rows that break foreign keys. */
    List<Ailment> brokenConstraints() throws SQLException;

    /** Returns sequences whose next value a row has already. */
    List<Ailment> sequencesBehind() throws SQLException;
}
