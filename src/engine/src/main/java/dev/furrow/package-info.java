/**
 * The whole engine in a few dozen methods: what callers open, set and get back.
 *
 * <p>{@code Settings} come in, results go out, both values of this room or of {@code error}, {@code schema} and {@code
 * revision}. {@code Furrow} has a method for each goal, and only unpacks settings, wires the rooms below and packs
 * what comes back; the work is theirs. {@code DatabaseSystems} is the only list of the databases that
 * there are.
 *
 * <p>What a person is shown, and in whose words, is a front end's. A method that needs more than a handful of lines
 * wants a room.
 */
@NullMarked
package dev.furrow;

import org.jspecify.annotations.NullMarked;
