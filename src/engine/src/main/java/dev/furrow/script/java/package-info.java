/**
 * Scripts in Java: compiling them in memory, loading them, what they may see.
 */
@NullMarked
package dev.furrow.script.java;

import org.jspecify.annotations.NullMarked;
