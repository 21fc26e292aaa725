/** The version table, the journal, checks and steps. */
@NullMarked
package dev.furrow.run;

import org.jspecify.annotations.NullMarked;
