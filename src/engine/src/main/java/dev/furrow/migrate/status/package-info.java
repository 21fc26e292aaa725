/**
 * Where a database is, and what its journal says.
 *
 * <p>Version rows, journal and scripts come in; {@code Current}, {@code History} and recorded revisions go out, values
 * that hold no connection. Reads only, and goes on where a version row has no script.
 */
@NullMarked
package dev.furrow.migrate.status;

import org.jspecify.annotations.NullMarked;
