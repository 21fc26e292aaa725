package dev.furrow.faults;

import dev.furrow.testing.Project;
import java.util.ArrayList;
import java.util.List;

/** The revisions and seeds that all jobs work with, for both databases; each statement may be followed by one that fails. */
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
            "op.execute(\"UPDATE users SET age = 40 WHERE id = 2\")");

    private static final List<String> AGES = List.of(
            "ALTER TABLE users ADD COLUMN email VARCHAR(80)",
            "UPDATE users SET email = name || '@example.com'",
            "CREATE VIEW grown AS SELECT id, name FROM users WHERE age > 18",
            "DELETE FROM jokes WHERE id = 2");

    private static final List<String> REBUILT = List.of(
            "op.dropView(\"grown\")",
            "op.alterColumn(\"users\", change(\"age\").notNull())",
            "op.addConstraint(\"users\", check(\"age > 0\").named(\"users_age\"))",
            "op.dropColumn(\"users\", \"email\")",
            "op.addConstraint(\"jokes\", unique(\"user_id\", \"body\").named(\"jokes_once\"))",
            "op.execute(\"INSERT INTO jokes (id, user_id, body) VALUES (3, 2, 'there')\")");

    /** Of the step outside transactions: each does no harm if it runs twice. */
    static final List<String> OUTSIDE = List.of(
            "CREATE TABLE IF NOT EXISTS tags (id INTEGER PRIMARY KEY, word VARCHAR(40))",
            "INSERT INTO tags (id, word) VALUES (1, 'old') ON CONFLICT DO NOTHING",
            "CREATE INDEX IF NOT EXISTS tags_word ON tags (word)",
            "INSERT INTO tags (id, word) VALUES (2, 'new') ON CONFLICT DO NOTHING");

    /** How many statements the revisions have, one of which may be followed by a failing one. */
    static final int STATEMENTS = USERS.size() + JOKES.size() + AGES.size() + REBUILT.size() + OUTSIDE.size();

    /** How many rows the seeds have. */
    static final int ROWS = 6;

    private static final List<String> USER_ROWS = List.of("7,sue,20", "8,tim,21", "9,una,22");
    private static final List<String> JOKE_ROWS = List.of("1,7,first", "2,8,second", "3,9,third");

    private final int failing;
    private int count;

    private Scripts(int failing) {
        this.failing = failing;
    }

    /** Writes them all. */
    static void writeTo(Project project) {
        failing(-1, project);
    }

    /** Writes them with a statement behind number {@code after} that fails, counted from 0 through all revisions. */
    static void failing(int after, Project project) {
        Scripts scripts = new Scripts(after);
        project.revision("a.sql", scripts.sql("a", "none", "", USERS, "DROP TABLE users"))
                .revision("b.java", scripts.java("b", "a", JOKES, "op.dropTable(\"jokes\")"))
                .revision(
                        "c.sql",
                        scripts.sql(
                                "c",
                                "b",
                                "",
                                AGES,
                                "DROP VIEW grown;\nALTER TABLE users DROP COLUMN email;\n"
                                        + "INSERT INTO jokes (id, user_id, body) VALUES (2, 3, 'who')"))
                .revision("d.java", scripts.java("d", "c", REBUILT, """
                                op.execute("DELETE FROM jokes WHERE id = 3");
                                    op.dropConstraint("jokes", "jokes_once");
                                    op.addColumn("users", column("email", string(80)));
                                    op.dropConstraint("users", "users_age");
                                    op.alterColumn("users", change("age").nullable());
                                    op.createView("grown", "SELECT id, name FROM users WHERE age > 18")"""))
                .revision("e.sql", scripts.sql("e", "d", " transaction:false", OUTSIDE, "DROP TABLE tags"))
                .seed("users.csv", csv("id,name,age", USER_ROWS, -1))
                .seed("jokes.csv", csv("id,user_id,body", JOKE_ROWS, -1));
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

    /** Returns how many statements a job runs, all of which come behind those of the jobs before it. */
    static int statements(Job job) {
        return switch (job) {
            case UPGRADE -> USERS.size() + JOKES.size() + AGES.size();
            case REBUILD -> REBUILT.size();
            case OUTSIDE -> OUTSIDE.size();
            case DOWNGRADE, SEED, STAMP, RESUME -> 0;
        };
    }

    private List<String> withFailing(List<String> statements, String failingOne) {
        List<String> all = new ArrayList<>();
        for (String statement : statements) {
            all.add(statement);
            if (count++ == failing) {
                all.add(failingOne);
            }
        }
        return all;
    }

    private String sql(String id, String parent, String words, List<String> up, String down) {
        return """
                -- step %1$s
                --
                -- revision: %1$s
                -- down-revision: %2$s

                -- migrate:up%3$s
                %4$s;

                -- migrate:down
                %5$s;
                """.formatted(id, parent, words, String.join(";\n", withFailing(up, FAILING)), down);
    }

    private String java(String id, String parent, List<String> up, String down) {
        String body = String.join(";\n    ", withFailing(up, "op.execute(\"" + FAILING + "\")"));
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
                """.formatted(id, parent, body, down);
    }
}
