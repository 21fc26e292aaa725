/**
 * What a database may suffer from that no schema shows: indexes that aren't valid, constraints that nobody validated, sequences behind
 * their columns, tables in the wrong schema.
 *
 * <p>Interfaces and values; each database's room answers them. Looking changes nothing, and what mends is statements.
 */
@NullMarked
package dev.furrow.database.health;

import org.jspecify.annotations.NullMarked;
