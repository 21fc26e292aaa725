package dev.furrow.schema;

import dev.furrow.error.FurrowException;
import java.util.ArrayList;
import java.util.List;

/**
 * No two rows for which all comparisons are true. PostgreSQL's; each method returns another constraint.
 *
 * @param method the index's method, {@code gist} for most
 * @param where which rows it is about, in SQL; empty for all
 */
public record Exclude(String name, String method, List<Comparison> comparisons, String where) implements Constraint {
    /**
     * A part of the constraint.
     *
     * @param text a column's name, unquoted, or an expression in SQL
     */
    public record Comparison(String text, boolean isExpression, String operator) {}

    public Exclude {
        comparisons = List.copyOf(comparisons);
    }

    /** Returns the same constraint, for rows whose {@code column} is in relation {@code operator} ({@code =}, {@code &&}) too. */
    public Exclude with(String column, String operator) {
        return and(new Comparison(column, false, operator));
    }

    /** Returns the same constraint with an expression in SQL, written without parentheses, compared too. */
    public Exclude withExpression(String sql, String operator) {
        return and(new Comparison(sql, true, operator));
    }

    private Exclude and(Comparison comparison) {
        List<Comparison> all = new ArrayList<>(comparisons);
        all.add(comparison);
        return new Exclude(name, method, all, where);
    }

    /** Returns the same constraint for the rows that meet a condition in SQL. */
    public Exclude where(String condition) {
        if (condition.isBlank()) {
            throw new FurrowException("where(...) of an exclusion is empty");
        }
        return new Exclude(name, method, comparisons, condition);
    }

    @Override
    public Exclude named(String newName) {
        return new Exclude(newName, method, comparisons, where);
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            if (!comparison.isExpression()) {
                columns.add(comparison.text());
            }
        }
        return columns;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.exclude(this);
    }
}
