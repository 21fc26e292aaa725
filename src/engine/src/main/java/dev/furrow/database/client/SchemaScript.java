package dev.furrow.database.client;

import dev.furrow.sql.SqlStatement;

/**
 * The program that comes with a database, psql or sqlite3, as far as it takes a whole schema: plain SQL in one transaction, so that
 * other programs may read it, too. Every text that is a part of the script ends with a line end.
 */
public interface SchemaScript {
    /** Returns how it is started on a file. */
    String command();

    /** Returns what comes before the first statement. */
    String opening();

    /** Returns a statement as the program has to read it. */
    String statement(SqlStatement statement);

    /** Returns what comes after the last statement. */
    String closing();
}
