/**
 * PostgreSQL: scripts for psql.
 */
@NullMarked
package dev.furrow.postgres.psql;

import org.jspecify.annotations.NullMarked;
