/**
 * Scripts of DDL as the schema that they declare.
 *
 * <p>A script's text comes in, in the words of any of the databases; a {@code DeclaredSchema} goes out, in the vocabulary of
 * revisions: tables with their columns, constraints and indexes, sequences, enum types and views, and what the vocabulary has no
 * words for as statements.
 *
 * <p>No database is asked here. What is read is what people and tools write to make a schema ({@code CREATE}, {@code ALTER TABLE},
 * {@code COMMENT ON}); whether a database takes it is found out where it is run.
 */
@NullMarked
package dev.furrow.model.ddl;

import org.jspecify.annotations.NullMarked;
