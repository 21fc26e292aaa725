/**
 * What a step does to a database, statement by statement, as values.
 *
 * <p>A dialect makes the statements from operations, a revision's SQL is cut into them; a run sends them, a dry run
 * and a script for the database's own client show the same ones. Some know only once they see the schema what they
 * send; they say so, and are asked with a connection when their turn comes.
 *
 * <p>Transactions, version rows and the journal are {@code migrate.step}'s.
 */
@NullMarked
package dev.furrow.database.step;

import org.jspecify.annotations.NullMarked;
