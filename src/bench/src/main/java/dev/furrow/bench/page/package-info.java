/** All of what the page on performance tells, by one command. */
@NullMarked
package dev.furrow.bench.page;

import org.jspecify.annotations.NullMarked;
