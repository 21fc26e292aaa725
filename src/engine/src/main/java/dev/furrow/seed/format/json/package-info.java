/**
 * Seeds in JSON.
 */
@NullMarked
package dev.furrow.seed.format.json;

import org.jspecify.annotations.NullMarked;
