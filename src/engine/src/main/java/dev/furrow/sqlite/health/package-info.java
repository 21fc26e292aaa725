/**
 * What a SQLite database suffers from.
 *
 * <p>The interfaces of {@code database.health} are answered here; where SQLite has no such thing, with nothing.
 */
@NullMarked
package dev.furrow.sqlite.health;

import org.jspecify.annotations.NullMarked;
