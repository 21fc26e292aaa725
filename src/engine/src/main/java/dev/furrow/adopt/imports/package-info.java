/**
 * Other tools' folders as revisions: Flyway, Liquibase's formatted SQL, dbmate, golang-migrate, goose, sqlx, Alembic.
 *
 * <p>A folder comes in; revisions go out, as scripts that run as they are, and remarks on what couldn't be kept. Each tool is a class
 * that knows its own files and no other's. No database is asked.
 */
@NullMarked
package dev.furrow.adopt.imports;

import org.jspecify.annotations.NullMarked;
