/**
 * What a declared type holds, in the one table that all rooms ask ({@link dev.furrow.value.ValueType}), and values by type: how texts
 * become values, and the canonical form in which equal values are equal. A type's words come in, as either database tells them;
 * what they mean goes out. {@code SeedRow} and {@code Cell} are a seed's row and its values, as every
 * database's filling takes them. No SQL and no connection here, and no database is asked which it is.
 */
@NullMarked
package dev.furrow.value;

import org.jspecify.annotations.NullMarked;
