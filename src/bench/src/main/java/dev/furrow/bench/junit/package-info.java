/** Databases for tests: how long each takes. */
@NullMarked
package dev.furrow.bench.junit;

import org.jspecify.annotations.NullMarked;
