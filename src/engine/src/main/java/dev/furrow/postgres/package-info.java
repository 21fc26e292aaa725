/**
 * PostgreSQL, all of it: its system, dialect and catalog here, what is bigger in the rooms inside.
 *
 * <p>{@code PostgresSystem} implements {@code DatabaseSystem} and hands out the rest. Operations come in and become
 * statements one by one, from the operation alone: PostgreSQL needs no look at the schema. The catalog is read in a
 * fixed number of queries.
 *
 * <p>Imports {@code database} and what lies below it, never {@code sqlite} and nothing above. Whatever only PostgreSQL
 * does belongs here, however small.
 */
@NullMarked
package dev.furrow.postgres;

import org.jspecify.annotations.NullMarked;
