package dev.furrow.schema;

/**
 * A column as a live database has it.
 *
 * @param type in the database's own words: {@code character varying(40)} on PostgreSQL, on SQLite as it was declared, perhaps
 *     empty
 * @param baseType of a domain, the type that it stands on in the end; else {@code type}
 */
public record TableColumn(String name, String type, String baseType, boolean nullable, ValueSource source) {
    /** Makes a column whose type is no domain. */
    public TableColumn(String name, String type, boolean nullable, ValueSource source) {
        this(name, type, type, nullable, source);
    }

    /** Returns whether every row has to name a value. */
    public boolean isRequired() {
        return !nullable && source == ValueSource.NOTHING;
    }
}
