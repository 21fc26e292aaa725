/**
 * SQLite: URLs, the driver and its library, files, sessions, the lock, what its errors say.
 */
@NullMarked
package dev.furrow.sqlite.connect;

import org.jspecify.annotations.NullMarked;
