/**
 * The header of a script: from the first comment of a file to a {@code RevisionHeader}, with the line of every mistake.
 */
@NullMarked
package dev.furrow.revision.header;

import org.jspecify.annotations.NullMarked;
