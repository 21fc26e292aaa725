/**
 * Whole databases, with their rows: into a file, out of one, and into another database.
 *
 * <p>Each database's room does it its own way, through the programs that come with it or its driver. What the file is called, and that none
 * is written over, is the same for all of them and said here.
 */
@NullMarked
package dev.furrow.database.copy;

import org.jspecify.annotations.NullMarked;
