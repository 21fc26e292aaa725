/**
 * A run as a script for the database's own client.
 */
@NullMarked
package dev.furrow.migrate.offline;

import org.jspecify.annotations.NullMarked;
