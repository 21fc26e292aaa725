/**
 * What people get written for them: new revisions, merges, and a project's first files.
 *
 * <p>A message, what the new revision follows and the scripts that are there come in; a file that is there afterwards
 * goes out. It is read back and checked against the graph before it is written, and no file is ever overwritten. Needs
 * no database: what is applied somewhere has no say in what may follow what.
 */
@NullMarked
package dev.furrow.author;

import org.jspecify.annotations.NullMarked;
