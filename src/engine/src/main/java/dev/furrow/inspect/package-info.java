/** A live database as schema values, in a fixed number of queries. */
@NullMarked
package dev.furrow.inspect;

import org.jspecify.annotations.NullMarked;
