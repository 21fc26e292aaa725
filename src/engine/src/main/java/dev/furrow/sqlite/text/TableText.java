package dev.furrow.sqlite.text;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.sql.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A CREATE TABLE, taken apart without losing a word.
 *
 * @param constraints those of the whole table, after its columns
 * @param tail what stands after the closing parenthesis
 */
public record TableText(String name, List<ColumnText> columns, List<Clause> constraints, String tail) {
    private static final List<String> STRICT_TYPES = List.of("INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY");

    public TableText {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
    }

    /** Returns the statement that makes the same table under a name. */
    public String createAs(String newName) {
        List<String> parts = new ArrayList<>();
        columns.forEach(column -> parts.add(column.text()));
        constraints.forEach(constraint -> parts.add(constraint.text()));
        return "CREATE TABLE " + Quoting.identifier(newName) + " (\n  " + ColumnText.joined(parts, ",\n  ") + "\n)"
                + tail;
    }

    public Optional<ColumnText> column(String wanted) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    public List<String> columnNames() {
        return columns.stream().map(ColumnText::name).toList();
    }

    public boolean hasRowid() {
        return !new Tokens(tail).hasWord("WITHOUT");
    }

    public boolean isAutoincrement() {
        return columns.stream().anyMatch(ColumnText::isAutoincrement)
                || constraints.stream().anyMatch(Clause::counts);
    }

    /** Returns the columns of the primary key; none without one. */
    public List<String> primaryKey() {
        for (ColumnText column : columns) {
            if (column.has(Clause.Kind.PRIMARY_KEY)) {
                return List.of(column.name());
            }
        }
        for (Clause constraint : constraints) {
            if (constraint.is(Clause.Kind.PRIMARY_KEY)) {
                return constraintColumns(constraint);
            }
        }
        return List.of();
    }

    /** Refuses a type that a STRICT table doesn't take ("STRICT Tables" in SQLite's manual). */
    public void requireStrictTypes() {
        if (!new Tokens(tail).mention("STRICT")) {
            return;
        }
        for (ColumnText column : columns) {
            if (!STRICT_TYPES.contains(column.typeName().toUpperCase(Locale.ROOT))) {
                throw new FurrowException(Diagnostic.of("table \"" + name + "\" is STRICT: column \"" + column.name()
                                + "\" can't be " + column.type())
                        .noting("Its types are " + String.join(", ", STRICT_TYPES) + ".")
                        .advising(Advice.say("Name one for SQLite:  type(\""
                                + column.type().toLowerCase(Locale.ROOT) + "\").on(SQLITE, \"TEXT\")")));
            }
        }
    }

    /** Returns the column that is another name of the rowid, if there is one. */
    public Optional<String> rowidColumn() {
        List<String> key = primaryKey();
        return hasRowid() && key.size() == 1
                ? column(key.get(0)).filter(ColumnText::mayNameRowid).map(ColumnText::name)
                : Optional.empty();
    }

    /** Returns the columns that a constraint of the whole table lists. */
    public static List<String> constraintColumns(Clause constraint) {
        Tokens tokens = new Tokens(constraint.body());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.isSymbol(i, '(')) {
                int end = tokens.afterParentheses(i) - 1;
                for (int at = i; at < end; at++) {
                    if (at == i || tokens.isSymbol(at, ',')) {
                        names.add(tokens.name(at + 1));
                    }
                }
                return names;
            }
        }
        return names;
    }

    public TableText withColumns(List<ColumnText> others) {
        return new TableText(name, others, constraints, tail);
    }

    public TableText withConstraints(List<Clause> others) {
        return new TableText(name, columns, others, tail);
    }

    public TableText with(ColumnText changed) {
        List<ColumnText> all = new ArrayList<>(columns);
        all.replaceAll(column -> column.name().equals(changed.name()) ? changed : column);
        return withColumns(all);
    }

    public TableText withConstraint(Clause constraint) {
        List<Clause> all = new ArrayList<>(constraints);
        all.add(constraint);
        return withConstraints(all);
    }
}
