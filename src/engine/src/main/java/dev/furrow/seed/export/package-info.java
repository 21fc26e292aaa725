/**
 * Tables' rows as seed files that a seeding takes back unchanged.
 *
 * <p>Tables come in, files that weren't there go out, those first that others refer to. What a seeding would refuse is
 * warned of while it is written.
 */
@NullMarked
package dev.furrow.seed.export;

import org.jspecify.annotations.NullMarked;
