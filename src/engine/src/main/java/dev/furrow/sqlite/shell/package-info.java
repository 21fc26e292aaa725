/**
 * Scripts for sqlite3.
 *
 * <p>What {@code database.client} asks for, in the shell's language, values as SQLite's literals.
 */
@NullMarked
package dev.furrow.sqlite.shell;

import org.jspecify.annotations.NullMarked;
