/** Which tables a seed fills, in which order, clearing and filling. */
@NullMarked
package dev.furrow.seed;

import org.jspecify.annotations.NullMarked;
