/**
 * Scripts on their way into an application's jar, from which a Java without a compiler runs them.
 *
 * <p>Folders of scripts come in, with the class files of those in Java; a folder in the build's output goes out, with an index by which it
 * is found where nothing lists folders. What is read from there later is the rooms' that read folders.
 */
@NullMarked
package dev.furrow.ship;

import org.jspecify.annotations.NullMarked;
