/**
 * PostgreSQL: its dialect and its catalog.
 */
@NullMarked
package dev.furrow.postgres;

import org.jspecify.annotations.NullMarked;
