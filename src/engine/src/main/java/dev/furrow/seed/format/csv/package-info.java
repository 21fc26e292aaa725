/**
 * Seeds in CSV.
 */
@NullMarked
package dev.furrow.seed.format.csv;

import org.jspecify.annotations.NullMarked;
