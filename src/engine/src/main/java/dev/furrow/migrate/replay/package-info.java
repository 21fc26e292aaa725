/**
 * Playing steps on an empty copy, to see what depends on the schema before it.
 */
@NullMarked
package dev.furrow.migrate.replay;

import org.jspecify.annotations.NullMarked;
