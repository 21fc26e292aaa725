package dev.furrow.model.ddl;

import dev.furrow.error.Place;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Index;
import dev.furrow.schema.TableName;
import java.util.List;
import java.util.Optional;

/**
 * A table that a script declares.
 *
 * @param place the line where it does
 * @param comment a description for people, empty for none
 * @param columns in their order, without the constraints behind them
 * @param constraints all of them, each with a name: its own or the convention's
 * @param indexes likewise
 * @param rows the statements that fill it
 */
public record DeclaredTable(
        TableName name,
        Place place,
        String comment,
        List<Column> columns,
        List<Constraint> constraints,
        List<Index> indexes,
        List<String> rows) {
    public DeclaredTable {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        rows = List.copyOf(rows);
    }

    /** Returns the column of exactly that name. */
    public Optional<Column> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    /** Returns the constraint of exactly that name. */
    public Optional<Constraint> constraint(String wanted) {
        return constraints.stream()
                .filter(constraint -> constraint.name().equals(wanted))
                .findFirst();
    }

    /** Returns the index of exactly that name. */
    public Optional<Index> index(String wanted) {
        return indexes.stream().filter(index -> index.name().equals(wanted)).findFirst();
    }
}
