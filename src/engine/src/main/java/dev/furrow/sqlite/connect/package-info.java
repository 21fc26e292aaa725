/**
 * Getting in to SQLite: URLs, the driver and its native library, files, the lock, what its errors say.
 *
 * <p>A URL's text comes in, a {@code Session} goes out. The lock is Furrow's own, by which runs exclude each other, not SQLite's: the
 * operating system's on a file beside the database, after a mutex for all class loaders of the process, since such locks belong to the
 * process and closing any descriptor drops them.
 *
 * <p>SQLite's own locks answer {@code SQLITE_BUSY}: {@code SqliteDriver.busyTimeout} says how long it waits first, {@code
 * SqliteConnectErrors} what a busy database means on opening, {@code SqliteErrors.advice} in a statement, {@code SqliteSystem.isConflict}
 * and {@code isLockTimeout} whether that is worth another try.
 */
@NullMarked
package dev.furrow.sqlite.connect;

import org.jspecify.annotations.NullMarked;
