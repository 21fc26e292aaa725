/**
 * The graph of revisions: building it, what a target names in it, and the plans of upgrade, downgrade and stamp.
 *
 * <p>{@code RevisionGraph} is the door: a collection of revisions comes in once; then, for the version rows of a
 * database and a target, plans and views go out. Everything else is package-private: nodes with indexes in the order
 * of running, so that sets of revisions are bit sets and every question is linear in the graph's size; nothing
 * recurses.
 *
 * <p>Targets mean what they mean in Alembic; {@code docs/decisions/alembic.md} lists what differs on purpose, and a
 * test compares thousands of commands.
 */
@NullMarked
package dev.furrow.revision.graph;

import org.jspecify.annotations.NullMarked;
