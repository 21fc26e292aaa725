/**
 * Revision files on disk or in a jar: finding them, reading them, cutting SQL into sections, checksums.
 *
 * <p>Folders come in; a {@code RevisionGraph} with the script of each revision goes out, and for one revision and
 * direction its statements or its Java class. Headers alone are read until a script is about to run. Placeholders are
 * put in here, so that all later rooms see the text as it will be sent.
 *
 * <p>What a section's statements do, and when they run, is {@code migrate}'s. New files are written by {@code author}.
 */
@NullMarked
package dev.furrow.script;

import org.jspecify.annotations.NullMarked;
