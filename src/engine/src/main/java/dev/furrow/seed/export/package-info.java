/**
 * Tables' rows as seed files that a seeding takes back unchanged.
 *
 * <p>Tables come in, files that weren't there go out, those first that others refer to. What a seeding would refuse is
 * refused here, what it would change is warned of.
 */
@NullMarked
package dev.furrow.seed.export;

import org.jspecify.annotations.NullMarked;
