/**
 * Seeds in CSV: comment lines with a header, a row of column names, rows.
 *
 * <p>NULL and empty text are told apart by quotes. Lines are those of the file, also where a value has several.
 */
@NullMarked
package dev.furrow.seed.format.csv;

import org.jspecify.annotations.NullMarked;
