/**
 * What a seeding will do: which files, which tables, in which order, and what is cleared.
 *
 * <p>Folders, a request and a database's catalog come in; a {@code SeedPlan} goes out that can be shown or run. Order
 * comes from foreign keys, then {@code after:}, then names; a cycle is drawn. What clearing reaches beyond the seeds
 * is computed here, with row counts.
 *
 * <p>Nothing here writes.
 */
@NullMarked
package dev.furrow.seed.plan;

import org.jspecify.annotations.NullMarked;
