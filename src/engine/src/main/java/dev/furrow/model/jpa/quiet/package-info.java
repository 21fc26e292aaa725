/**
 * What a provider logs to while it is asked: nothing. These classes are defined beside the provider, by a loader that sees nothing
 * of ours, so they import JBoss Logging alone, which the provider brings.
 */
@NullMarked
package dev.furrow.model.jpa.quiet;

import org.jspecify.annotations.NullMarked;
