/**
 * Revisions that libraries ship, each library's with a version table of its own.
 *
 * <p>Comes in: the folders of a class path by the packages' names. Goes out: the packages in the order in which they run, and the {@code
 * Foundation} that replays and comparisons of the application's own revisions rest on. How a folder is found is {@code script}'s.
 */
@NullMarked
package dev.furrow.packages;

import org.jspecify.annotations.NullMarked;
