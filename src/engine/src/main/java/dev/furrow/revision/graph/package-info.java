/**
 * The graph of revisions: building it, what a target names in it, and the plans of upgrade, downgrade and stamp.
 */
@NullMarked
package dev.furrow.revision.graph;

import org.jspecify.annotations.NullMarked;
