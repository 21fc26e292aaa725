/** What goes wrong, and where. Lives below every other room and imports none of them. */
@NullMarked
package dev.furrow.error;

import org.jspecify.annotations.NullMarked;
