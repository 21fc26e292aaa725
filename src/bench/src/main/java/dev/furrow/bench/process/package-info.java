/** Other programs that benchmarks start: servers, peers, and what they cost. */
@NullMarked
package dev.furrow.bench.process;

import org.jspecify.annotations.NullMarked;
