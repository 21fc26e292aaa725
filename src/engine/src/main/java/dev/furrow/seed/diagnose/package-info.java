/**
 * Why a row was refused: file, line, column, value and the table's constraint.
 *
 * <p>What the database said and the seed come in, an error goes out. Where the database doesn't say which row it
 * was, the file is read again to find it.
 *
 * <p>{@code SeedRowErrors} says what is wrong with a row that a database refused, {@code OrphanErrors} which rows refer to none that is
 * there, {@code KeyErrors} which {@code user_id:users.username} names no row. What a step of a revision leaves without
 * its parent on SQLite is {@code sqlite.keys}'s.
 */
@NullMarked
package dev.furrow.seed.diagnose;

import org.jspecify.annotations.NullMarked;
