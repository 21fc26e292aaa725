package dev.furrow.seed;

import dev.furrow.error.Diagnostic;
import dev.furrow.schema.TableName;
import dev.furrow.seed.model.TableRows;
import java.time.Duration;
import java.util.List;

/**
 * What a seeding did.
 *
 * @param filled the rows that came into each table, in the order in which they did; a table that several seeds fill stands once
 * @param cleared the tables that lost their rows, in the order in which they did
 * @param warnings what the user should look at
 */
public record Seeded(List<TableRows> filled, List<TableName> cleared, List<Diagnostic> warnings, Duration took) {
    public Seeded {
        filled = List.copyOf(filled);
        cleared = List.copyOf(cleared);
        warnings = List.copyOf(warnings);
    }

    /** Returns the number of rows in all tables. */
    public long rows() {
        return filled.stream().mapToLong(TableRows::rows).sum();
    }
}
