/**
 * Seeds in JSON: an array of rows, an object of tables, or a row a line.
 *
 * <p>Read by Jackson's streaming parser; an array or object inside a row stays the text of one.
 */
@NullMarked
package dev.furrow.seed.format.json;

import org.jspecify.annotations.NullMarked;
