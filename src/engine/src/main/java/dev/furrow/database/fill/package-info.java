/**
 * What a database does for seeds and for what is exported: clearing tables, filling them, reading their rows.
 *
 * <p>Interfaces, and the values that they speak in: rows come in with the shape of their columns, what is cleared or
 * suspended goes out as statements or as a handle that restores it. Each database's room implements them, and {@code
 * seed} uses them without knowing which it has.
 *
 * <p>Which tables, in which order, and from which file is {@code seed.plan}'s; what a text means to a column is {@code
 * value}'s.
 */
@NullMarked
package dev.furrow.database.fill;

import org.jspecify.annotations.NullMarked;
