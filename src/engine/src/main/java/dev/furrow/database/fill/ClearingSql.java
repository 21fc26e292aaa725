package dev.furrow.database.fill;

import dev.furrow.schema.TableName;
import java.util.List;
import java.util.Optional;

/** The statements that empty tables. */
public interface ClearingSql {
    /**
     * Returns the one statement that empties {@code tables}, all that refers to them, and sets their sequences back; empty where the
     * database has none.
     */
    Optional<String> truncate(List<TableName> tables);

    /** Returns what empties the tables of one group, which refer to each other in a cycle if they are several. */
    List<String> delete(List<TableName> group);
}
