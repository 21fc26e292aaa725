/**
 * What a run would do as text for the program that comes with a database, psql or sqlite3: how such a program is told what SQL alone
 * can't say, and how Java's values are written for it. Each database's room has its client; the scripts themselves are put together
 * by {@code migrate.offline}.
 */
@NullMarked
package dev.furrow.database.client;

import org.jspecify.annotations.NullMarked;
