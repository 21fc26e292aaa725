/**
 * How fast seeds fill tables, beside the databases' own loaders: programs of their own, since what they race with are processes,
 * which JMH doesn't start.
 */
@NullMarked
package dev.furrow.bench.seed;

import org.jspecify.annotations.NullMarked;
