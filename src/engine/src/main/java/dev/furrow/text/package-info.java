/**
 * Reading text files as UTF-8, hashes, similar names, and the wording of lists and counts. Knows nothing of revisions,
 * seeds or databases.
 */
@NullMarked
package dev.furrow.text;

import org.jspecify.annotations.NullMarked;
