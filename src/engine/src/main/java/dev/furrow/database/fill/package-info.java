/**
 * What a database does for seeds and for what is exported: clearing tables, filling them, reading their rows. Interfaces, and the
 * values that they speak in; each database's room implements them, and {@code seed} uses them without knowing which it has.
 */
@NullMarked
package dev.furrow.database.fill;

import org.jspecify.annotations.NullMarked;
