package dev.furrow.schema;

/**
 * What an index sorts by.
 *
 * @param text a column's name, unquoted, or an expression in SQL
 * @param descending whether the largest value comes first
 * @param operatorClass PostgreSQL's, such as {@code gin_trgm_ops}; empty for the type's own
 */
public record IndexColumn(String text, boolean expression, boolean descending, String operatorClass) {
    /** A column or an expression from its smallest value on. */
    public IndexColumn(String text, boolean expression) {
        this(text, expression, false, "");
    }
}
