/**
 * PostgreSQL: URLs, the driver, sessions, the lock, what its errors say.
 */
@NullMarked
package dev.furrow.postgres.connect;

import org.jspecify.annotations.NullMarked;
