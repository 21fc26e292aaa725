/** What the tests of every room share: a PostgreSQL server, and fresh databases on it. */
@NullMarked
package dev.furrow.testing;

import org.jspecify.annotations.NullMarked;
