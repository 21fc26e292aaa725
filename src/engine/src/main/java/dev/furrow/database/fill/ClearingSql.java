package dev.furrow.database.fill;

import dev.furrow.schema.TableName;
import java.util.List;
import java.util.Optional;

/** The statements that empty tables. */
public interface ClearingSql {
    /** What a statement does to the sequences that belong to columns of the tables it empties. */
    enum Sequences {
        /** They begin anew. */
        RESTART,
        /** They stay where they are. */
        CONTINUE
    }

    /** Returns the one statement that empties {@code tables} and all that refers to them; empty where the database has none. */
    Optional<String> truncate(List<TableName> tables, Sequences sequences);

    /** Returns what empties the tables of one group, which refer to each other in a cycle if they are several. */
    List<String> delete(List<TableName> group);
}
