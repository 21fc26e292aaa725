/**
 * A database, however it came to be: what it has that its revisions don't make, and which revision it is at.
 *
 * <p>A deployment and the scripts come in; differences and proofs go out, values that hold no connection. Nothing here changes the
 * application's database.
 */
@NullMarked
package dev.furrow.adopt;

import org.jspecify.annotations.NullMarked;
