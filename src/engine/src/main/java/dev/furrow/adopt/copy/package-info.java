/** Copies of the application's database, before it matters: where they go, and what they are called. */
@NullMarked
package dev.furrow.adopt.copy;

import org.jspecify.annotations.NullMarked;
