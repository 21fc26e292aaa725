/**
 * Filling tables of SQLite: prepared batches, {@code sqlite_sequence}, suspended indexes.
 *
 * <p>Rows come in as values and are bound in their canonical form, so that a file means what it means on PostgreSQL.
 * Foreign keys are looked at after the fill where nothing else could have broken one.
 */
@NullMarked
package dev.furrow.sqlite.fill;

import org.jspecify.annotations.NullMarked;
