/** Tests of what both plugins share. */
@NullMarked
package dev.furrow.maven;

import org.jspecify.annotations.NullMarked;
