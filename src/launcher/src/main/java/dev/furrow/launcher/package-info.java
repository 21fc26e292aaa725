/**
 * Goals as commands of a jar that brings its scripts along: {@code java -jar shop-migrations.jar upgrade --to=head}. What a goal does is
 * the engine's, and how it is told the console's.
 */
@NullMarked
package dev.furrow.launcher;

import org.jspecify.annotations.NullMarked;
