/**
 * Tables' rows as seed files.
 */
@NullMarked
package dev.furrow.seed.export;

import org.jspecify.annotations.NullMarked;
