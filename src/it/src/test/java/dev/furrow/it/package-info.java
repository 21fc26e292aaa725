/** What the projects' checks stand on: a PostgreSQL for the run, and a look into the database that a project left behind. */
@NullMarked
package dev.furrow.it;

import org.jspecify.annotations.NullMarked;
