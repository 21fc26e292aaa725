/**
 * Where a database is, and what its journal says.
 */
@NullMarked
package dev.furrow.migrate.status;

import org.jspecify.annotations.NullMarked;
