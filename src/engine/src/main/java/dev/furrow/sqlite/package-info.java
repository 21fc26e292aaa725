/**
 * SQLite: its dialect, its catalog and the rebuilding of tables.
 */
@NullMarked
package dev.furrow.sqlite;

import org.jspecify.annotations.NullMarked;
