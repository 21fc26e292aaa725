package dev.furrow.model.jpa;

import java.util.List;

/**
 * What a provider would create for the entities of a project.
 *
 * @param provider its name and version, {@code Hibernate ORM 7.4.15.Final}
 * @param notes what it was given and where that came from, each a line for people
 * @param ddl statements in PostgreSQL's words, each a line that ends with {@code ;}; the same classes give the same text. Some fill
 *     the tables of generators ({@code INSERT})
 */
public record EntityScript(String provider, List<String> notes, String ddl) {
    public EntityScript {
        notes = List.copyOf(notes);
    }
}
