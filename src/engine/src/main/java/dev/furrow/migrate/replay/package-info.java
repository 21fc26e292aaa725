/**
 * Playing steps on a copy of the schema, to show what depends on the schema before it.
 *
 * <p>Prepared steps come in, the statements that a run would send go out. Only a database whose {@code DatabaseSystem}
 * has a {@code Scratch} needs this; on others the statements are known without it.
 */
@NullMarked
package dev.furrow.migrate.replay;

import org.jspecify.annotations.NullMarked;
