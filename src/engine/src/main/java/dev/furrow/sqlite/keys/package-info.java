/**
 * Orphans: rows that refer to a row which isn't there, while SQLite has foreign keys off or lets them wait.
 *
 * <p>Orphans before and after a step ({@code database.step.ForeignKeyWatch}) or a seeding are compared as a
 * multiset, names mapped through the step's renames, so that old ones fail nobody and new ones do.
 */
@NullMarked
package dev.furrow.sqlite.keys;

import org.jspecify.annotations.NullMarked;
