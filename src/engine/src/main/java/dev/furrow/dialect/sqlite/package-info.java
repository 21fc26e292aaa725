/** SQLite's own words. */
@NullMarked
package dev.furrow.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
