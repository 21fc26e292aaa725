/**
 * What Furrow keeps in a database: the version table and the journal.
 */
@NullMarked
package dev.furrow.journal;

import org.jspecify.annotations.NullMarked;
