/**
 * Looks at everything between the settings and the last row.
 *
 * <p>A deployment, the scripts and a few facts of the root come in; findings go out, values that hold no connection. Nothing is changed
 * but by a {@code Mend}, which a finding may have and somebody has to ask for.
 */
@NullMarked
package dev.furrow.adopt.doctor;

import org.jspecify.annotations.NullMarked;
