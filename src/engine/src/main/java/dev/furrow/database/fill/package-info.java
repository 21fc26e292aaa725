/**
 * What a database does for seeds and for what is exported: clearing tables, filling them, reading their rows.
 *
 * <p>Interfaces, and the values that they speak in. {@code Filler} is the door: it begins a {@code FillTransaction},
 * in which rows go through a {@code BulkLoad}, indexes are suspended, and an {@code Orphan} is found. {@code
 * ClearingSql} and {@code RowSource} are for emptying and for reading. Each database's room implements them, and {@code
 * seed} uses them without knowing which it has.
 *
 * <p>Which tables, in which order, and from which file is {@code seed.plan}'s; what a text means to a column is {@code
 * value}'s.
 */
@NullMarked
package dev.furrow.database.fill;

import org.jspecify.annotations.NullMarked;
