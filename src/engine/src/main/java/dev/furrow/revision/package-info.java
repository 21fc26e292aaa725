/** Ids, headers, the graph, targets and plans, as pure values: no file and no database is touched here. */
@NullMarked
package dev.furrow.revision;

import org.jspecify.annotations.NullMarked;
