/**
 * What a PostgreSQL schema suffers from, read from the catalog.
 *
 * <p>The interfaces of {@code database.health} are answered here, each question in a fixed number of queries.
 */
@NullMarked
package dev.furrow.postgres.health;

import org.jspecify.annotations.NullMarked;
