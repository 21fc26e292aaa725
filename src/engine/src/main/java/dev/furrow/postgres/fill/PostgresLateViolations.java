package dev.furrow.postgres.fill;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.fill.LateViolation;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads PostgreSQL's words for what it finds out at a statement's or a transaction's end: {@code Key (id)=(1) already exists.}, {@code
 * Key (during)=([1,5)) conflicts with existing key (during)=([3,8)).}, and a MATCH FULL key that is NULL in part, for which it has no
 * values.
 */
final class PostgresLateViolations {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String EXCLUSION_VIOLATION = "23P01";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String VALUES = ")=(";

    private PostgresLateViolations() {}

    static Optional<LateViolation> of(DatabaseError error, Tables tables) {
        int values = error.detail().indexOf(VALUES);
        if (error.code().equals(UNIQUE_VIOLATION) && values >= 0) {
            int start = values + VALUES.length();
            return violation(error, tables, row -> PostgresOrphans.stands(shown(row), error.detail(), start), 2);
        }
        if (error.code().equals(EXCLUSION_VIOLATION) && values >= 0) {
            int one = values + VALUES.length();
            int other = error.detail().lastIndexOf(VALUES) + VALUES.length();
            return violation(
                    error,
                    tables,
                    row -> PostgresOrphans.stands(shown(row), error.detail(), one)
                            || PostgresOrphans.stands(shown(row), error.detail(), other),
                    2);
        }
        if (error.code().equals(FOREIGN_KEY_VIOLATION) && values < 0) {
            return violation(
                    error, tables, row -> row.contains(null) && row.stream().anyMatch(Objects::nonNull), 1);
        }
        return Optional.empty();
    }

    private static List<String> shown(List<@Nullable String> row) {
        return row.stream().map(String::valueOf).toList();
    }

    private static Optional<LateViolation> violation(
            DatabaseError error, Tables tables, LateViolation.Values values, int which) {
        DatabaseError.Subject subject = error.subject();
        if (subject.table().isEmpty()) {
            return Optional.empty();
        }
        TableName table = new TableName(subject.schema(), subject.table());
        List<Constraint> constraints =
                tables.find(table).map(Table::constraints).orElse(List.of());
        return constraints.stream()
                .filter(constraint -> constraint.name().equals(subject.constraint()))
                .findFirst()
                .map(constraint -> new LateViolation(
                        table, "constraint " + constraint.name(), constraint.columns(), values, which));
    }
}
