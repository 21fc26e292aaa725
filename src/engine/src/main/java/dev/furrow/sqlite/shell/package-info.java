/**
 * SQLite: scripts for sqlite3.
 */
@NullMarked
package dev.furrow.sqlite.shell;

import org.jspecify.annotations.NullMarked;
