/**
 * Clearing and filling tables.
 */
@NullMarked
package dev.furrow.seed.load;

import org.jspecify.annotations.NullMarked;
