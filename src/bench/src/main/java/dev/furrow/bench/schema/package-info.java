/** What it costs to read a whole schema into values, to compare two, and to prove at which revision a database is. */
@NullMarked
package dev.furrow.bench.schema;

import org.jspecify.annotations.NullMarked;
