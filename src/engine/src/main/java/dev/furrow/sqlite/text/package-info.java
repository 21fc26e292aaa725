/**
 * Reading the texts of SQLite's own {@code CREATE} statements, and its lexical rules.
 *
 * <p>SQLite keeps a schema as the text that made it, so a table is altered by editing that text: cut into columns,
 * constraints and their clauses here, every word that isn't changed left as it was written. Conversions between types,
 * and what of them SQLite's casts get wrong, are here as well.
 *
 * <p>What is done with an edited text is the parent room's.
 */
@NullMarked
package dev.furrow.sqlite.text;

import org.jspecify.annotations.NullMarked;
