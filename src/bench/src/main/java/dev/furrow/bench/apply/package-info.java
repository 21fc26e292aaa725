/**
 * How fast revisions are applied, beside other tools and the databases' own programs: whole processes, by the clock, by their
 * processors' time and by their memory.
 */
@NullMarked
package dev.furrow.bench.apply;

import org.jspecify.annotations.NullMarked;
