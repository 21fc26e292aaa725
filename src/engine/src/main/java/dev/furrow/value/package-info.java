/**
 * What a declared type holds, and values by type: how texts become values, and the canonical form in which both
 * databases keep them. No SQL and no connection here.
 */
@NullMarked
package dev.furrow.value;

import org.jspecify.annotations.NullMarked;
