package dev.furrow.schema;

/**
 * A column as a live database has it.
 *
 * @param type in the database's own words: {@code character varying(40)} on PostgreSQL, on SQLite as it was declared, perhaps
 *     empty
 */
public record TableColumn(String name, String type, boolean nullable, ValueSource source) {
    /** Tells whether every row has to name a value. */
    public boolean isRequired() {
        return !nullable && source == ValueSource.NOTHING;
    }
}
