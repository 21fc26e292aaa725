package dev.furrow.schema;

/**
 * Who gives a column its number.
 *
 * @param numbers how the database counts, where it does
 */
public record Numbering(Giver giver, Numbers numbers) {
    /** Who does. */
    public enum Giver {
        /** The row, as with any column. */
        ROW,
        /** The database, where a row brings none. */
        DATABASE,
        /** The database alone. */
        DATABASE_ALWAYS
    }

    /** No numbering by the database. */
    public static final Numbering NONE = new Numbering(Giver.ROW, Numbers.PLAIN);

    boolean isOn() {
        return giver != Giver.ROW;
    }
}
