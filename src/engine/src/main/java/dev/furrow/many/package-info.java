/**
 * Several schemas of one database, each worked on by itself: which they are, and who works on which.
 *
 * <p>Comes in: what a user wrote for a list, and a way into the database. Goes out: for each schema what was made of it, or why nothing was. What
 * the work is, is the caller's.
 */
@NullMarked
package dev.furrow.many;

import org.jspecify.annotations.NullMarked;
