/**
 * What a database has to be able to do: be found by its URL, connect, lock, speak its dialect, show its catalog.
 *
 * <p>{@code DatabaseSystem} is the interface of one kind of database, and the door to all the others: whatever differs
 * between databases is a method of it or of an interface that it hands out. They are here, and in the rooms inside,
 * rather than beside those who use them, so that the rooms of the databases see nothing above this one. Beside the
 * interfaces stands what all databases share: waiting for a lock, cutting URLs, a connection that an author may use
 * but not end, what the server refused as data.
 *
 * <p>Nothing here knows a certain database, a revision, or a seed's file. A question like "is this SQLite?" has no
 * place here or above: it wants a method whose name says what it is about.
 */
@NullMarked
package dev.furrow.database;

import org.jspecify.annotations.NullMarked;
