/**
 * The schema that an application's models want, beside the one that its revisions make.
 *
 * <p>A {@code DeclaredSchema} comes in, read from a script of DDL ({@code model.ddl}) or from entities ({@code model.jpa}), and the
 * schema that the project's revisions make. What goes out is the wanted schema in the words of the database at hand, and the
 * statements of a revision that leads from one to the other and back.
 *
 * <p>Nothing is written here: where a revision's file goes is known to those who author files.
 */
@NullMarked
package dev.furrow.model;

import org.jspecify.annotations.NullMarked;
