/** The goals of {@code seed:}, one thin class each. */
@NullMarked
package dev.furrow.maven.seed;

import org.jspecify.annotations.NullMarked;
