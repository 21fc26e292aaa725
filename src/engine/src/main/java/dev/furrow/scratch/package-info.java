/**
 * Revisions replayed in a database to throw away.
 *
 * <p>A deployment and its scripts come in; the schemas that the revisions make go out. What is run there is run as an upgrade runs it,
 * on a database that the real one's {@code DatabaseSystem} makes ({@code ScratchDatabase}).
 */
@NullMarked
package dev.furrow.scratch;

import org.jspecify.annotations.NullMarked;
