/**
 * A PostgreSQL schema, whole, as values.
 *
 * <p>A connection comes in, a {@code Schema} goes out, read by a fixed number of queries whatever the number of tables. The texts
 * are those that the server prints with the schema alone on its search path, so that what is in it has no schema in front.
 *
 * <p>What filling tables needs to know of all schemas, {@code PostgresCatalog} reads.
 */
@NullMarked
package dev.furrow.postgres.schema;

import org.jspecify.annotations.NullMarked;
