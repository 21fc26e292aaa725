/**
 * Connections that aren't ours: an application's {@code DataSource} lends them, and gets each back as it came.
 *
 * <p>Comes in: the {@code DataSource}. Goes out: connections whose {@code close} gives them back. What a connection's state consists
 * of is its database's business, whose room says how it is restored.
 */
@NullMarked
package dev.furrow.database.lent;

import org.jspecify.annotations.NullMarked;
