/**
 * Why rows were refused: file, line, column, value and the rule of the table.
 */
@NullMarked
package dev.furrow.seed.diagnose;

import org.jspecify.annotations.NullMarked;
