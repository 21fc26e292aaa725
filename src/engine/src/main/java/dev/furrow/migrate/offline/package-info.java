/**
 * A run as a script for the database's own client.
 *
 * <p>A range of revisions comes in, a text goes out: transactions, version rows, journal and a look at where the
 * database is, included; {@code ScriptRecords} writes the rows that {@code journal.Journal} would send. No database is
 * asked. How the client is spoken to is {@code database.client}'s.
 */
@NullMarked
package dev.furrow.migrate.offline;

import org.jspecify.annotations.NullMarked;
