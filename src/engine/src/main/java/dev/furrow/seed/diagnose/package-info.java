/**
 * Why a row was refused: file, line, column, value and the table's constraint.
 *
 * <p>What the database said and the seed come in, an error goes out. Where the database doesn't say which row it
 * was, the file is read again to find it.
 */
@NullMarked
package dev.furrow.seed.diagnose;

import org.jspecify.annotations.NullMarked;
