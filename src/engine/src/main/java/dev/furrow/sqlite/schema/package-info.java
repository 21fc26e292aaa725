/**
 * A SQLite database's whole schema as values.
 *
 * <p>The rows of {@code sqlite_schema} come in, taken apart by {@code sqlite.text}; a {@code Schema} goes out. SQLite keeps statements
 * as they were written, so each part gets a spelling that only depends on what it says: no comments, no blanks that don't matter,
 * no capitals outside of quotes.
 *
 * <p>What filling tables needs to know, {@code SqliteCatalog} reads from pragmas.
 */
@NullMarked
package dev.furrow.sqlite.schema;

import org.jspecify.annotations.NullMarked;
