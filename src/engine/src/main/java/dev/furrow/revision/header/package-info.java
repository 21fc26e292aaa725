/**
 * The header of a script: from the first comment of a file to a {@code RevisionHeader}, with the line of every
 * mistake.
 *
 * <p>The beginning of a file's text comes in; id, parents, dependencies, labels, time, message and switches go out.
 * SQL and Java differ only in how their comment is found. Seeds' headers share the grammar, their keys are {@code
 * seed.format}'s. Nothing after the header is looked at, so that a graph of thousands of files is read from their
 * first lines.
 */
@NullMarked
package dev.furrow.revision.header;

import org.jspecify.annotations.NullMarked;
