/** URLs, drivers, connections, one try at a lock and who holds it. Waiting for a lock is {@code run}'s. */
@NullMarked
package dev.furrow.connect;

import org.jspecify.annotations.NullMarked;
