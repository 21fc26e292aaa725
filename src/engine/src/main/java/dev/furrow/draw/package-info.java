/**
 * The graph as people look at it: lanes of text beside a history, a picture, Mermaid. Turns values into text; reads nothing,
 * writes nothing.
 */
@NullMarked
package dev.furrow.draw;

import org.jspecify.annotations.NullMarked;
