/**
 * Foreign keys that a step breaks while SQLite has them off.
 *
 * <p>What {@code database.step.ForeignKeyWatch} asks for: violations before and after a step are compared as a
 * multiset, names mapped through the step's renames, so that old ones don't fail it and new ones do.
 */
@NullMarked
package dev.furrow.sqlite.keys;

import org.jspecify.annotations.NullMarked;
