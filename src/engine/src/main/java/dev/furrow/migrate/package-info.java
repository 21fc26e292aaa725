/**
 * Bringing a database from one revision to another: upgrade, downgrade, stamp.
 */
@NullMarked
package dev.furrow.migrate;

import org.jspecify.annotations.NullMarked;
