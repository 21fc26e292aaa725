/**
 * Ids, revisions, the plans of upgrade, downgrade and stamp, and what a database knows of revisions, as pure values.
 *
 * <p>The rooms inside lead to one another: {@code header} reads a file's first comment, {@code target} reads what a
 * person typed, {@code graph} ties revisions together and turns version rows and a target into a {@code Plan}: steps,
 * each with the version rows that it replaces. That plan is all that the rooms above know of how revisions hang
 * together.
 *
 * <p>No file, no database and no clock is touched here: all of it can be tested by graphs that are written down as
 * data. How a step is run is {@code migrate}'s, what a script holds beside its header is {@code script}'s.
 */
@NullMarked
package dev.furrow.revision;

import org.jspecify.annotations.NullMarked;
