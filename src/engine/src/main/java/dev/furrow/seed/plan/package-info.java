/**
 * What a seeding will do: which files, which tables, in which order, what is cleared.
 */
@NullMarked
package dev.furrow.seed.plan;

import org.jspecify.annotations.NullMarked;
