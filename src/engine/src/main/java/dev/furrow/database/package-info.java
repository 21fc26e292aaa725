/**
 * What a database has to be able to do: be found by its URL, connect, lock, speak its dialect, show its catalog.
 * Interfaces, and what all databases share.
 */
@NullMarked
package dev.furrow.database;

import org.jspecify.annotations.NullMarked;
