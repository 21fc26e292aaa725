/**
 * Getting in to PostgreSQL: URLs in every spelling, the driver, sessions, the lock, what its errors say.
 *
 * <p>A URL's text comes in, a {@code Session} goes out. The lock is an advisory one on a connection of its own, so
 * that no transaction is held open for it; {@code PostgresLockRequest} makes its key, which {@code psql.PsqlClient}
 * repeats in SQL. A password comes in here and goes to the driver, and nowhere else.
 */
@NullMarked
package dev.furrow.postgres.connect;

import org.jspecify.annotations.NullMarked;
