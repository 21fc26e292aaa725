/**
 * Reading text files as UTF-8, hashes, similar names, and the wording of lists and counts.
 *
 * <p>Bytes and paths come in; texts, and errors with the line of what is broken, go out. What a text means is no
 * concern of this room: it knows nothing of revisions, seeds, SQL or databases. Whoever is about to decode bytes, to
 * count lines, or to put "a, b and c" together, looks here first.
 */
@NullMarked
package dev.furrow.text;

import org.jspecify.annotations.NullMarked;
