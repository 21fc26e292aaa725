/**
 * Formats of seed files: which there are, and what all of them share.
 */
@NullMarked
package dev.furrow.seed.format;

import org.jspecify.annotations.NullMarked;
