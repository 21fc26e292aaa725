/**
 * What a user has done before and after a run: a command, or a class in Java.
 *
 * <p>Comes in: the settings' texts with their origin, and what a run is about. Goes out: what a hook said, line by line, and errors that
 * name it. When a run begins and whether it has anything to do is for those to say who run it.
 */
@NullMarked
package dev.furrow.hook;

import org.jspecify.annotations.NullMarked;
