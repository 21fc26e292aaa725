/**
 * Getting in to SQLite: URLs, the driver and its native library, files, the lock, what its errors say.
 *
 * <p>A URL's text comes in, a {@code Session} goes out. The lock is the operating system's on a file beside the
 * database, after a mutex for all class loaders of the process, since such locks belong to the process and closing
 * any descriptor drops them.
 */
@NullMarked
package dev.furrow.sqlite.connect;

import org.jspecify.annotations.NullMarked;
