/**
 * What Furrow keeps in a database: the version table and the journal.
 *
 * <p>A {@code Session} comes in; version rows, journal entries, and what is in doubt after a broken run go out, and in
 * a step the rows that record it. Tables are made when the first goal that writes needs them, always with their schema
 * in front, in SQL that every database takes, or that its {@code DatabaseSystem} brings. What {@code Journal} sends, {@code
 * migrate.offline.ScriptRecords} writes into a script: who changes one INSERT changes the other.
 *
 * <p>What the rows mean for a plan is {@code revision}'s and {@code migrate}'s; nothing here knows how a step is run.
 */
@NullMarked
package dev.furrow.journal;

import org.jspecify.annotations.NullMarked;
