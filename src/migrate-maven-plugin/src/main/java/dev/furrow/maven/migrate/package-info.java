/** The goals of {@code migrate:}, one thin class each. */
@NullMarked
package dev.furrow.maven.migrate;

import org.jspecify.annotations.NullMarked;
