/**
 * The graph as people look at it: lanes of text beside a history, a picture as SVG, a page, and Mermaid.
 *
 * <p>Views of revisions come in, text goes out. Nothing is read or written, and what is current or pending is already
 * said by the views. The lanes put a line of text beside each revision as {@code git log --graph} does; the picture is
 * laid out in layers, with crossings taken out and lines straightened.
 */
@NullMarked
package dev.furrow.draw;

import org.jspecify.annotations.NullMarked;
