/** Whole databases of PostgreSQL's, by its own programs: pg_dump and pg_restore, and by the server's templates. */
@NullMarked
package dev.furrow.postgres.copy;

import org.jspecify.annotations.NullMarked;
