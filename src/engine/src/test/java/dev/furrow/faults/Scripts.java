package dev.furrow.faults;

import dev.furrow.testing.Project;
import java.util.ArrayList;
import java.util.List;

/**
 * The revisions and seeds that all jobs work with, for both databases; each statement may be followed by one that fails. A table is
 * numbered by the database, and one refers to a seeded table without having a seed, so that it is cleared with that.
 */
final class Scripts {
    /** Fails on both databases. */
    private static final String FAILING = "SELECT * FROM no_such_table";

    private static final List<String> USERS = List.of(
            "CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL, age INTEGER)",
            "INSERT INTO users (id, name, age) VALUES (1, 'ann', 30)",
            "INSERT INTO users (id, name, age) VALUES (2, 'bob', NULL), (3, 'eve', 50)",
            "CREATE INDEX users_name ON users (name)");

    private static final List<String> JOKES = List.of(
            "op.createTable(\"jokes\", column(\"id\", integer()).notNull(), column(\"user_id\", integer()).notNull(),"
                    + " column(\"body\", text()).notNull(), primaryKey(\"id\"),"
                    + " foreignKey(\"user_id\", \"users\", \"id\").onDelete(CASCADE).named(\"jokes_user\"))",
            "op.createIndex(index(\"jokes\", \"user_id\").named(\"jokes_user_id\"))",
            "op.bulkInsert(\"jokes\", columns(\"id\", \"user_id\", \"body\"), row(1, 1, \"knock\"), row(2, 3, \"who\"))",
            "op.createTable(\"notes\", column(\"id\", integer()).identity(), column(\"body\", text()))",
            "op.bulkInsert(\"notes\", columns(\"body\"), row(\"first\"), row(\"second\"))",
            "op.execute(\"UPDATE users SET age = 40 WHERE id = 2\")");

    private static final List<String> AGES = List.of(
            "ALTER TABLE users ADD COLUMN email VARCHAR(80)",
            "UPDATE users SET email = name || '@example.com'",
            "CREATE VIEW grown AS SELECT id, name FROM users WHERE age > 18",
            "CREATE TABLE likes (user_id INTEGER REFERENCES users (id), count INTEGER)",
            "INSERT INTO likes (user_id, count) VALUES (1, 5)",
            "DELETE FROM jokes WHERE id = 2");

    private static final List<String> REBUILT = List.of(
            "op.dropView(\"grown\")",
            "op.alterColumn(\"users\", change(\"age\").notNull())",
            "op.addConstraint(\"users\", check(\"age > 0\").named(\"users_age\"))",
            "op.dropColumn(\"users\", \"email\")",
            "op.addConstraint(\"jokes\", unique(\"user_id\", \"body\").named(\"jokes_once\"))",
            "op.execute(\"INSERT INTO notes (body) VALUES ('third')\")",
            "op.execute(\"INSERT INTO jokes (id, user_id, body) VALUES (3, 2, 'there')\")");

    private static final List<String> USERS_BACK = List.of("DROP TABLE users");

    private static final List<String> JOKES_BACK = List.of("op.dropTable(\"notes\")", "op.dropTable(\"jokes\")");

    private static final List<String> AGES_BACK = List.of(
            "DROP TABLE likes",
            "DROP VIEW grown",
            "ALTER TABLE users DROP COLUMN email",
            "INSERT INTO jokes (id, user_id, body) VALUES (2, 3, 'who')");

    private static final List<String> REBUILT_BACK = List.of(
            "op.execute(\"DELETE FROM jokes WHERE id = 3\")",
            "op.execute(\"DELETE FROM notes WHERE body = 'third'\")",
            "op.dropConstraint(\"jokes\", \"jokes_once\")",
            "op.addColumn(\"users\", column(\"email\", string(80)))",
            "op.dropConstraint(\"users\", \"users_age\")",
            "op.alterColumn(\"users\", change(\"age\").nullable())",
            "op.createView(\"grown\", \"SELECT id, name FROM users WHERE age > 18\")");

    /** Of the step outside transactions: each does no harm if it runs twice. */
    static final List<String> OUTSIDE = List.of(
            "CREATE TABLE IF NOT EXISTS tags (id INTEGER PRIMARY KEY, word VARCHAR(40))",
            "INSERT INTO tags (id, word) VALUES (1, 'old') ON CONFLICT DO NOTHING",
            "CREATE INDEX IF NOT EXISTS tags_word ON tags (word)",
            "INSERT INTO tags (id, word) VALUES (2, 'new') ON CONFLICT DO NOTHING");

    private static final List<String> OUTSIDE_BACK = List.of("DROP TABLE tags");

    /** A seed in SQL: of its numbers the database gives some. */
    private static final List<String> NOTES = List.of(
            "INSERT INTO notes (body) VALUES ('sown')",
            "INSERT INTO notes (id, body) VALUES (10, 'tenth')",
            "INSERT INTO notes (body) SELECT name FROM users");

    /** How many rows the seeds of files have. */
    static final int ROWS = 6;

    private static final List<String> USER_ROWS = List.of("7,sue,20", "8,tim,21", "9,una,22");
    private static final List<String> JOKE_ROWS = List.of("1,7,first", "2,8,second", "3,9,third");

    /**
     * A place for a statement that fails.
     *
     * @param list the statements among which it stands
     * @param after the one that it comes behind, counted from 0
     */
    record Point(List<String> list, int after) {
        private static final Point NOWHERE = new Point(List.of(), 0);

        private static List<Point> of(List<List<String>> lists) {
            List<Point> points = new ArrayList<>();
            for (List<String> list : lists) {
                for (int after = 0; after < list.size(); after++) {
                    points.add(new Point(list, after));
                }
            }
            return points;
        }

        private List<String> in(List<String> statements, String failingOne) {
            List<String> all = new ArrayList<>(statements);
            if (statements == list) {
                all.add(after + 1, failingOne);
            }
            return all;
        }
    }

    private final Point failing;

    private Scripts(Point failing) {
        this.failing = failing;
    }

    /** Returns the places among the statements that a job runs, in their order. */
    static List<Point> points(Job job) {
        return Point.of(
                switch (job) {
                    case UPGRADE -> List.of(USERS, JOKES, AGES);
                    case DOWNGRADE -> List.of(REBUILT_BACK, AGES_BACK, JOKES_BACK, USERS_BACK);
                    case REBUILD -> List.of(REBUILT);
                    case OUTSIDE -> List.of(OUTSIDE);
                    case SEED -> List.of(NOTES);
                    case STAMP, RESUME -> List.of();
                });
    }

    /** Writes them all. */
    static void writeTo(Project project) {
        failing(Point.NOWHERE, project);
    }

    /** Writes them with a statement that fails. */
    static void failing(Point point, Project project) {
        Scripts scripts = new Scripts(point);
        project.revision("a.sql", scripts.sql("a", "none", "", USERS, USERS_BACK))
                .revision("b.java", scripts.java("b", "a", JOKES, JOKES_BACK))
                .revision("c.sql", scripts.sql("c", "b", "", AGES, AGES_BACK))
                .revision("d.java", scripts.java("d", "c", REBUILT, REBUILT_BACK))
                .revision("e.sql", scripts.sql("e", "d", " transaction:false", OUTSIDE, OUTSIDE_BACK))
                .seed("users.csv", csv("id,name,age", USER_ROWS, -1))
                .seed("jokes.csv", csv("id,user_id,body", JOKE_ROWS, -1))
                .seed("notes.sql", "-- after: users\n\n" + scripts.sql(NOTES) + ";\n");
    }

    /** Writes seeds one of whose rows is bad, counted from 0. */
    static void badRow(int row, Project project) {
        project.seed("users.csv", csv("id,name,age", USER_ROWS, row))
                .seed("jokes.csv", csv("id,user_id,body", JOKE_ROWS, row - USER_ROWS.size()));
    }

    private static String csv(String columns, List<String> rows, int bad) {
        StringBuilder text = new StringBuilder(columns).append('\n');
        for (int i = 0; i < rows.size(); i++) {
            text.append(i == bad ? "x" : "").append(rows.get(i)).append('\n');
        }
        return text.toString();
    }

    private String sql(List<String> statements) {
        return String.join(";\n", failing.in(statements, FAILING));
    }

    private String sql(String id, String parent, String words, List<String> up, List<String> down) {
        return """
                -- step %1$s
                --
                -- revision: %1$s
                -- down-revision: %2$s

                -- migrate:up%3$s
                %4$s;

                -- migrate:down
                %5$s;
                """.formatted(id, parent, words, sql(up), sql(down));
    }

    private String java(List<String> calls) {
        return String.join(";\n    ", failing.in(calls, "op.execute(\"" + FAILING + "\")"));
    }

    private String java(String id, String parent, List<String> up, List<String> down) {
        return """
                /*
                 * step %1$s
                 *
                 * revision: %1$s
                 * down-revision: %2$s
                 */
                import static dev.furrow.operation.Ddl.*;
                import dev.furrow.operation.*;

                class Step implements Migration {
                  public void up(Operations op) {
                    %3$s;
                  }
                  public void down(Operations op) {
                    %4$s;
                  }
                }
                """.formatted(id, parent, java(up), java(down));
    }
}
