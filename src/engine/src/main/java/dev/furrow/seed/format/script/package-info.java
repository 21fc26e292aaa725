/**
 * Seeds in SQL and Java.
 */
@NullMarked
package dev.furrow.seed.format.script;

import org.jspecify.annotations.NullMarked;
