/** Whole files of SQLite's, by its backup API: a database that others use is copied as it is at one moment. */
@NullMarked
package dev.furrow.sqlite.copy;

import org.jspecify.annotations.NullMarked;
