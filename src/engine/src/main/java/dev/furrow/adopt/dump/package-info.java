/**
 * A schema as a script that makes it in an empty database.
 *
 * <p>A {@code Side} comes in, of the live database, of revisions or of whatever else has a schema; a text goes out that psql or sqlite3
 * loads. For another kind of database than its own, what both can say is said, and the rest is listed.
 */
@NullMarked
package dev.furrow.adopt.dump;

import org.jspecify.annotations.NullMarked;
