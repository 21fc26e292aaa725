/**
 * What a step does to a database, statement by statement. A dialect makes the statements from operations, a revision's SQL is
 * cut into them, and a run sends them; a dry run and a script for the database's own client show the same ones. Here are the
 * statements and what makes them, each with the place in the script that asks for it. How they are sent, journalled and
 * rolled back is {@code migrate}'s, how an operation is said {@code postgres}'s and {@code sqlite}'s.
 */
@NullMarked
package dev.furrow.database.step;

import org.jspecify.annotations.NullMarked;
