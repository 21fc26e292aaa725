/**
 * What both plugins share and nothing more: where settings and arguments come from, servers of settings.xml, and how a goal
 * begins, prints and fails. What a goal does is the engine's.
 */
@NullMarked
package dev.furrow.maven;

import org.jspecify.annotations.NullMarked;
