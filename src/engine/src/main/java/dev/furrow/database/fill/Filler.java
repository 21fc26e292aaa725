package dev.furrow.database.fill;

import dev.furrow.schema.Constraint;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** How tables of one database are filled, through a connection that stays the caller's. */
public interface Filler {
    /** Returns the statement that takes rows, in the order of {@code columns}, as plans show it. */
    String statement(TableName table, List<TableColumn> columns);

    /** Returns whether a key is deferrable: it may hold at the end of its transaction only. */
    boolean canWait(KeyRef key);

    /** Returns whether rows that are there may break a key, since they came while it wasn't looked at. */
    default boolean mayBeBroken(KeyRef key) {
        return true;
    }

    /** Returns the statement that makes a key deferrable which isn't. */
    String letWait(KeyRef key);

    /** Begins the transaction that all of {@code scope} happens in, on a connection in autocommit. */
    FillTransaction begin(FillScope scope) throws SQLException;

    /**
     * Begins to load rows.
     *
     * @param errors is asked for the errors that are thrown
     */
    BulkLoad load(LoadTarget target, RowErrors errors) throws SQLException;

    /** Returns what finds rows by {@code key}. */
    KeyLookup lookup(RowKey key);

    SequenceSynchronizer sequences();

    /** Returns the row that {@code failure} is about, if it is one that refers to nothing and the database says which. */
    Optional<Orphan> orphan(SQLException failure);

    /** Returns what {@code failure} is about, if it came when the rows were in already and isn't about one that refers to nothing. */
    Optional<LateViolation> late(SQLException failure);

    /**
     * Returns which of the rows that a statement was sent with made it fail, from 1; 0 if it had none, or the database doesn't say.
     */
    long row(SQLException failure);

    /** Returns the constraint of a table that {@code failure} says is broken, where it isn't among the table's by its name. */
    default Optional<Constraint> broken(SQLException failure, Table table) {
        return Optional.empty();
    }

    /** Returns whether {@code failure} is about a column by its name, in the database's own words. */
    boolean names(SQLException failure, Table table, TableColumn column);
}
