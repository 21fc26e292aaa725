/**
 * Databases for tests: {@link FurrowDatabase} on a class or a method of JUnit's. What makes them, copies them and takes them away is
 * here; what brings them to a revision is the engine.
 */
@NullMarked
package dev.furrow.junit;

import org.jspecify.annotations.NullMarked;
