/**
 * Revisions that are written for their author, and the build's question whether one is missing.
 *
 * <p>The models of an application come in, and its revisions; a revision's script goes out that leads from what the revisions make to
 * what the models want, and back, proved before it is there; or the problems of a project.
 *
 * <p>What two schemas differ in is found by {@code compare}, what is written about it by {@code model}.
 */
@NullMarked
package dev.furrow.autogenerate;

import org.jspecify.annotations.NullMarked;
