/** What goals tell of a live schema beyond what it is made of: what a script of it holds, how much is in its tables. */
@NullMarked
package dev.furrow.schema.told;

import org.jspecify.annotations.NullMarked;
