/** PostgreSQL's own words. */
@NullMarked
package dev.furrow.dialect.postgres;

import org.jspecify.annotations.NullMarked;
