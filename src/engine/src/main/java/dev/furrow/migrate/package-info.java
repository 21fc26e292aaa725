/**
 * Bringing a database from one revision to another: upgrade, downgrade, stamp.
 *
 * <p>A target comes in; what was run goes out. {@code Migrator} reads like the plan of a run: plan and check without
 * writing, lock, look again, run the steps. Each part has a room: {@code plan} checks and prepares, {@code step} runs,
 * {@code replay} plays what depends on the schema, {@code offline} writes scripts, {@code status} tells where a
 * database is.
 *
 * <p>It never asks which database it is on. Which revisions lead where is {@code revision.graph}'s.
 */
@NullMarked
package dev.furrow.migrate;

import org.jspecify.annotations.NullMarked;
