/** PostgreSQL: how its SQL is cut into tokens and statements. */
@NullMarked
package dev.furrow.postgres.text;

import org.jspecify.annotations.NullMarked;
