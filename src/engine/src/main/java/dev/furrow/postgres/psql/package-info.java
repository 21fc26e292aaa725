/**
 * Scripts for psql.
 *
 * <p>What {@code database.client} asks for, in psql's language, values as PostgreSQL's literals; and what to advise
 * where an invalid index is left of a statement outside a transaction.
 */
@NullMarked
package dev.furrow.postgres.psql;

import org.jspecify.annotations.NullMarked;
