/** The whole engine in a dozen methods: what callers open, set and get back. Everything else lives in the rooms below. */
@NullMarked
package dev.furrow;

import org.jspecify.annotations.NullMarked;
