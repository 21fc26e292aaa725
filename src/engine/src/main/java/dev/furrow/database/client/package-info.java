/**
 * The program that comes with a database, psql or sqlite3, as far as a script needs it.
 *
 * <p>How it is told what SQL alone can't say (stop at an error, compare what is there, print a line), and how Java's
 * values are written for it. Each database's room has its client; the scripts are put together by {@code
 * migrate.offline}, which never asks which one it writes for.
 */
@NullMarked
package dev.furrow.database.client;

import org.jspecify.annotations.NullMarked;
