/**
 * SQLite, all of it: its system, dialect and catalog, and the rebuilding of tables.
 *
 * <p>{@code SqliteSystem} implements {@code DatabaseSystem} and hands out the rest. SQLite can't alter much in place,
 * so operations on one table that follow each other are gathered ({@code TableAlterationBatch}) and turned into
 * statements when the step sees the live schema: in place where that does, else a {@code Rebuild}. What PostgreSQL
 * would refuse is refused here too.
 *
 * <p>Imports {@code database} and what lies below it, never {@code postgres} and nothing above.
 */
@NullMarked
package dev.furrow.sqlite;

import org.jspecify.annotations.NullMarked;
