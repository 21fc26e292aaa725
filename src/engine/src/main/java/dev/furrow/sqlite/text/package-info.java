/**
 * SQLite: reading the text of {@code CREATE} statements, types and conversions.
 */
@NullMarked
package dev.furrow.sqlite.text;

import org.jspecify.annotations.NullMarked;
