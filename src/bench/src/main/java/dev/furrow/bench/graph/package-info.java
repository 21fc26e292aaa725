/** How long reading a graph and planning on it take, and how that grows. */
@NullMarked
package dev.furrow.bench.graph;

import org.jspecify.annotations.NullMarked;
