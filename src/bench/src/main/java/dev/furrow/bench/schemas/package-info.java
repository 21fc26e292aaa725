/** How long many schemas of one database take, each with its own history, beside as many programs of the database's own at once. */
@NullMarked
package dev.furrow.bench.schemas;

import org.jspecify.annotations.NullMarked;
