/**
 * A third database, as small as can be: a ledger in memory that keeps which statements it was sent, the rows of the version table
 * and the rows of seeds, and runs nothing. It shows what a database's room has to implement, and that no other class asks which
 * database it has.
 */
@NullMarked
package dev.furrow.ledger;

import org.jspecify.annotations.NullMarked;
