package dev.furrow.database;

import static dev.furrow.operation.Ddl.*;

import dev.furrow.operation.Operations;
import dev.furrow.schema.EnumerationType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An example of each operation, under the name of its golden files. It finds {@link CaseDatabase#BEFORE}; the reference page of
 * operations shows the same examples.
 */
final class OperationCases {
    private static final EnumerationType MOOD = enumeration("mood", "sad", "ok");

    private final Map<String, Consumer<Operations>> cases = new LinkedHashMap<>();

    private OperationCases() {
        tables();
        ofColumns();
        rules();
        indexes();
        beside();
        rows();
        names();
    }

    static Map<String, Consumer<Operations>> all() {
        return new OperationCases().cases;
    }

    private void add(String name, Consumer<Operations> revision) {
        cases.put(name, revision);
    }

    private void tables() {
        add(
                "create_table",
                op -> op.createTable(
                        "jokes",
                        column("id", integer()).identity(),
                        column("user_id", integer())
                                .notNull()
                                .references("users", "id")
                                .onDelete(CASCADE),
                        column("body", text()).notNull().defaultValue("it's funny"),
                        column("stars", smallInteger()).defaultValue(0).check("stars >= 0"),
                        column("told", timestamp().withTimeZone()).defaultExpression("CURRENT_TIMESTAMP"),
                        unique("user_id", "body")));
        add(
                "create_table_if_not_exists",
                op -> op.ifNotExists()
                        .createTable("tags", column("name", string(20)).primaryKey()));
        add(
                "identity_options",
                op -> op.createTable(
                        "orders",
                        column("id", bigInteger()).identity(numbers().startingAt(1000)),
                        column("price", decimal(10, 2)).notNull(),
                        column("gross", decimal(10, 2)).generated("price * 1.2").comment("with tax")));
        add(
                "every_type",
                op -> op.createTable(
                        "types",
                        column("a", smallInteger()),
                        column("b", integer()),
                        column("c", bigInteger()),
                        column("d", string(40)),
                        column("e", text()),
                        column("f", bool()).notNull().defaultValue(true),
                        column("g", date()),
                        column("h", time()),
                        column("i", timestamp()),
                        column("j", decimal(10, 2)).defaultValue(7),
                        column("k", real()),
                        column("l", doublePrecision()),
                        column("m", binary()),
                        column("n", uuid()),
                        column("o", json()),
                        column("p", type("inet").on(SQLITE, "TEXT"))));
        add("drop_table", op -> op.dropTable("notes"));
        add("drop_table_if_exists", op -> op.ifExists().dropTable("nothing"));
        add("rename_table", op -> op.renameTable("users", "people"));
        add("comment_on_table", op -> {
            op.commentOnTable("users", "whoever tells jokes");
            op.dropTableComment("users");
        });
        add("set_schema", op -> op.setSchema("users"));
    }

    private void ofColumns() {
        add(
                "add_column",
                op -> op.addColumn(
                        "users",
                        column("boss_id", integer()).references("users", "id").onDelete(SET_NULL)));
        add(
                "add_column_unique",
                op -> op.addColumn("users", column("nick", string(20)).unique()));
        add("add_column_if_not_exists", op -> op.ifNotExists().addColumn("users", column("email", text())));
        add("drop_column", op -> op.dropColumn("users", "email"));
        add("drop_column_with_index", op -> op.dropColumn("notes", "title"));
        add("drop_column_if_exists", op -> op.ifExists().dropColumn("users", "nothing"));
        add("rename_column", op -> op.renameColumn("users", "username", "name"));
        add("alter_column_type", op -> op.alterColumn("users", change("age").type(string(10))));
        add(
                "alter_column_using",
                op -> op.alterColumn(
                        "users",
                        change("age")
                                .type(bool())
                                .using("CAST(age AS INTEGER) >= 18")
                                .rename("adult")));
        add(
                "alter_column_not_null",
                op -> op.alterColumn("users", change("username").notNull()));
        add(
                "alter_column_nullable",
                op -> op.alterColumn("notes", change("title").nullable()));
        add("alter_column_default", op -> op.alterColumn("users", change("age").defaultValue("0")));
        add(
                "alter_column_no_default",
                op -> op.alterColumn("notes", change("title").noDefault()));
        add(
                "alter_column_rename",
                op -> op.alterColumn("users", change("username").rename("name")));
        add("alter_column_comment", op -> op.alterColumn("users", change("age").comment("in years")));
        add("alter_column_identity", op -> op.alterColumn("notes", change("id").identity()));
        add("several_changes_of_one_table", op -> {
            op.alterColumn("users", change("age").type(integer()).using("CAST(age AS INTEGER)"));
            op.renameColumn("users", "email", "mail");
            op.addColumn("users", column("code", uuid()).unique());
            op.addConstraint("users", check("age > 0"));
            op.createIndex(index("users", "age"));
        });
    }

    private void rules() {
        add("primary_key", op -> op.addConstraint("plain", primaryKey("a", "b")));
        add("unique", op -> op.addConstraint("users", unique("username")));
        add(
                "foreign_key",
                op -> op.addConstraint(
                        "notes",
                        foreignKey("user_id", "users", "id").onDelete(CASCADE).deferred()));
        add("foreign_key_not_valid", op -> {
            op.addConstraint("notes", foreignKey("user_id", "users", "id").notValid());
            op.validateConstraint("notes", "notes_user_id_fkey");
        });
        add("check", op -> op.addConstraint("users", check("length(username) > 0")));
        add("drop_constraint", op -> op.dropConstraint("notes", "notes_title_key"));
        add("drop_constraint_if_exists", op -> op.ifExists().dropConstraint("notes", "nothing"));
        add("rename_constraint", op -> op.renameConstraint("notes", "notes_title_key", "titles"));
        add(
                "exclude",
                op -> op.on(
                        POSTGRESQL,
                        only -> only.addConstraint(
                                "plain",
                                exclude("gist")
                                        .withExpression("int4range(a, b)", "&&")
                                        .where("a < b"))));
        add(
                "two_checks_without_a_name",
                op -> op.createTable("t", column("a", integer()).check("a > 0"), check("a < 10")));
    }

    private void indexes() {
        add("create_index", op -> op.createIndex(index("users", "username", "email")));
        add(
                "create_index_partial",
                op -> op.createIndex(index("users")
                        .expression("lower(email)")
                        .unique()
                        .where("email IS NOT NULL")
                        .named("users_email")));
        add(
                "create_index_descending",
                op -> op.createIndex(index("users", "username").descending("age")));
        add("create_index_concurrently", op -> {
            op.createIndex(index("users", "age").concurrently());
            op.dropIndexConcurrently("users", "users_age_idx");
        });
        add(
                "create_index_using",
                op -> op.on(POSTGRESQL, only -> {
                    only.createIndex(index("plain", "a").using("brin"));
                    only.createIndex(index("plain", "b").include("a"));
                    only.createIndex(index("users").column("username", "text_pattern_ops"));
                }));
        add("drop_index", op -> op.dropIndex("notes", "notes_title_idx"));
        add("rename_index", op -> op.renameIndex("notes", "notes_title_idx", "titles_found"));
    }

    private void beside() {
        add("create_enum", op -> {
            op.createEnum(MOOD);
            op.addColumn("users", column("mood", MOOD));
        });
        add("add_enum_value", op -> {
            op.createEnum(MOOD);
            op.createTable("days", column("mood", MOOD).notNull().defaultValue("ok"));
            op.addEnumValue("mood", "happy");
        });
        add("rename_enum_value", op -> {
            op.createEnum(MOOD);
            op.createTable("days", column("mood", MOOD));
            op.renameEnumValue("mood", "ok", "fine");
            op.renameEnum("mood", "feeling");
        });
        add("drop_enum", op -> {
            op.createEnum(MOOD);
            op.dropEnum("mood");
        });
        add(
                "sequences",
                op -> op.on(POSTGRESQL, only -> {
                    only.createSequence(
                            "tickets",
                            numbers()
                                    .startingAt(100)
                                    .incrementingBy(10)
                                    .upTo(1000)
                                    .cycling());
                    only.renameSequence("tickets", "numbers");
                    only.dropSequence("numbers");
                }));
        add("views", op -> {
            op.createView("adults", "SELECT id, username FROM users WHERE age IS NOT NULL");
            op.replaceView("adults", "SELECT id, username FROM users WHERE age > '18'");
            op.renameView("adults", "grown_ups");
            op.dropView("grown_ups");
        });
        add(
                "materialized_views",
                op -> op.on(POSTGRESQL, only -> {
                    only.createMaterializedView("counts", "SELECT count(*) AS n FROM users");
                    only.refreshMaterializedView("counts");
                    only.renameMaterializedView("counts", "numbers");
                    only.dropMaterializedView("numbers");
                }));
        add(
                "create_schema",
                op -> op.on(POSTGRESQL, only -> {
                    only.createSchema("audit");
                    only.createTable("audit.log", column("what", text()));
                    only.dropTable("audit.log");
                    only.renameSchema("audit", "trail");
                    only.dropSchema("trail");
                }));
    }

    private void rows() {
        add(
                "bulk_insert",
                op -> op.bulkInsert(
                        "users",
                        columns("id", "username", "email"),
                        row(7, "Ada", "ada@example.com"),
                        row(8, "Bob", null)));
        add("execute", op -> op.execute("UPDATE users SET email = lower(email)"));
        add(
                "custom",
                op -> op.custom(custom("no rows without a name")
                        .on(POSTGRESQL, "ALTER TABLE users ALTER COLUMN username SET STATISTICS 500")
                        .undoneBy(POSTGRESQL, "ALTER TABLE users ALTER COLUMN username SET STATISTICS -1")
                        .on(SQLITE)));
    }

    private void names() {
        add("names_that_need_quotes", op -> {
            op.createTable(
                    "Order",
                    column("select", integer()).primaryKey(),
                    column("a \"b\" ü", text()).unique());
            op.alterColumn("Order", change("a \"b\" ü").type(string(30)).notNull());
            op.dropConstraint("Order", "Order_a \"b\" ü_key");
        });
    }
}
