package dev.furrow.author;

/** The first revision and the first seed of a project that has none. */
final class Example {
    static final String REVISION = """
            -- create users table
            --
            -- An example, to be changed or replaced: one table, in the words of each database.
            --
            -- revision: {id}
            -- down-revision: none
            -- created: {created}

            -- migrate:up postgresql
            CREATE TABLE users (
                id SERIAL PRIMARY KEY,
                username VARCHAR(40) NOT NULL UNIQUE
            );

            -- migrate:up sqlite
            CREATE TABLE users (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                username VARCHAR(40) NOT NULL UNIQUE
            );

            -- migrate:down
            DROP TABLE users;
            """;

    static final String SEED = """
            username
            ada
            grace
            """;

    private Example() {}
}
