package dev.furrow.sqlite.shell;

import dev.furrow.database.client.InlinedParameters;
import dev.furrow.database.client.ScriptClient;
import dev.furrow.database.client.ScriptDatabase;
import dev.furrow.database.step.StepBody;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Advice;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sqlite.keys.Renames;
import dev.furrow.sqlite.text.DeclaredWidth;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * sqlite3, the shell. What a later line needs is kept in temporary tables, whose names begin with {@code furrow_}. See "Command
 * Line Shell For SQLite" in its manual.
 */
public final class SqliteClient implements ScriptClient {
    private static final String FORGET_FAILURES = "DELETE FROM temp.furrow_failure;\n";

    private static final String STOP_IF_FAILED = """
            SELECT message FROM temp.furrow_failure;
            INSERT INTO temp.furrow_stop SELECT message FROM temp.furrow_failure;
            """;

    /** What ALTER TABLE can since 3.53; older shells have no word for it. */
    private static final Pattern RECENT = Pattern.compile(
            "(?is)\\A\\s*ALTER\\s+TABLE\\b.*?\\b(ALTER\\s+COLUMN|ADD\\s+(CONSTRAINT|CHECK)|DROP\\s+CONSTRAINT)\\b");

    /** Those by which a step before could change what the next one means. */
    private static final String FRESH_PRAGMAS = """
            PRAGMA legacy_alter_table = OFF;
            PRAGMA ignore_check_constraints = OFF;
            PRAGMA recursive_triggers = OFF;
            PRAGMA case_sensitive_like = OFF;
            """;

    private static final String REQUIRE_NO_MORE_BROKEN = failIf("""
            SELECT now."table" || ': more rows than before refer to no row of ' || now.parent || char(10)
              || CASE WHEN EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = now.parent COLLATE NOCASE)
              THEN '  Actions such as ON DELETE CASCADE don''t run in a step; where they should, write foreign-keys:on after'
                || char(10) || '  -- migrate:up, and make this script anew. PRAGMA foreign_key_check shows such rows.'
              ELSE '  That table is gone: drop the tables or the keys that refer to it before it.' END
            FROM pragma_foreign_key_check AS now GROUP BY lower(now."table"), lower(now.parent)
            HAVING count(*) > coalesce((SELECT sum(n) FROM temp.furrow_broken AS was
              WHERE lower(was.child) = lower(now."table") AND lower(was.parent) = lower(now.parent)), 0)""");

    private final ScriptDatabase database;
    private final Map<Advice, String> hints = new HashMap<>();

    public SqliteClient(ScriptDatabase database) {
        this.database = database;
    }

    @Override
    public String command() {
        return "sqlite3 dev.db < FILE";
    }

    @Override
    public String opening() {
        return """
                .bail on
                .timeout %d
                .dbconfig defensive off
                .dbconfig dqs_ddl on
                .dbconfig dqs_dml on
                CREATE TEMP TABLE IF NOT EXISTS furrow_clock (began REAL);
                CREATE TEMP TABLE IF NOT EXISTS furrow_broken (child TEXT, parent TEXT, n INTEGER);
                CREATE TEMP TABLE IF NOT EXISTS furrow_failure (message TEXT);
                CREATE TEMP TABLE IF NOT EXISTS furrow_stop (
                  message TEXT CONSTRAINT "the script stops here, for the reason printed above" CHECK (message IS NULL));
                """.formatted(database.lockTimeout().toMillis()) + FORGET_FAILURES;
    }

    @Override
    public boolean needsRecentVersion(StepStatement statement) {
        return RECENT.matcher(statement.text()).find();
    }

    @Override
    public String requireRecentVersion() {
        return require(
                "CAST(substr(sqlite_version(), 3) AS REAL) >= 53",
                "'this script needs SQLite 3.53 or later, and here is ' || sqlite_version()",
                Advice.say("Run it with a newer sqlite3, or reach the database with the goal itself."));
    }

    @Override
    public String closing() {
        return """
                DROP TABLE temp.furrow_clock;
                DROP TABLE temp.furrow_broken;
                DROP TABLE temp.furrow_failure;
                DROP TABLE temp.furrow_stop;
                """;
    }

    @Override
    public String say(String line) {
        return ".print \"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n";
    }

    @Override
    public String begin() {
        return "BEGIN IMMEDIATE;\n";
    }

    @Override
    public String begin(StepBody first) {
        return foreignKeys(first) + (first.modes().isEmpty() ? begin() : "BEGIN " + first.modes() + ";\n");
    }

    /** Inside a transaction the pragma does nothing. */
    private static String foreignKeys(StepBody step) {
        return "PRAGMA foreign_keys = " + (step.foreignKeys() ? "ON" : "OFF") + ";\n";
    }

    @Override
    public String commit() {
        return "COMMIT;\n";
    }

    @Override
    public String room() {
        return ifMissing(database.versions()) + ifMissing(database.journal());
    }

    private static String ifMissing(ScriptDatabase.Table table) {
        return "CREATE TABLE IF NOT EXISTS " + table.create().substring("CREATE TABLE ".length()) + ";\n";
    }

    @Override
    public String require(String condition, String message, Advice hint) {
        // Each step has the same one.
        String line = hints.computeIfAbsent(hint, its -> text(its.text(database.spelling())));
        return failIf("SELECT " + message + " || char(10) || " + line + " WHERE NOT (" + condition + ")");
    }

    @Override
    public String requireNothing(String query) {
        return failIf("SELECT * FROM (" + query + ") LIMIT 1");
    }

    private static String failIf(String query) {
        return "INSERT INTO temp.furrow_failure " + query + ";\n" + STOP_IF_FAILED;
    }

    @Override
    public String changedRows() {
        return "changes()";
    }

    @Override
    public String requireWidth(int characters) {
        String table = database.versions().name().name();
        String width = "coalesce((" + DeclaredWidth.query(table, database.versionColumn()) + "), " + characters + ")";
        return require(
                width + " >= " + characters,
                text("a revision id of this script has " + characters + " characters; the column of " + table
                                + " takes ")
                        + " || " + width,
                database.widening());
    }

    @Override
    public String stepBegins(StepBody step) {
        String pragma = step.transactional() ? "" : foreignKeys(step);
        String broken = step.foreignKeys() ? "" : """
                DELETE FROM temp.furrow_broken;
                INSERT INTO temp.furrow_broken SELECT "table", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2;
                """;
        return pragma + FRESH_PRAGMAS + broken + """
                DELETE FROM temp.furrow_clock;
                INSERT INTO temp.furrow_clock VALUES (julianday('now'));
                """;
    }

    /**
     * Compares how many rows of each table refer to none of each other one. A run compares the rows themselves; here, one that the
     * step mends would make up for one that it breaks.
     */
    @Override
    public String stepEnds(StepBody step) {
        if (step.foreignKeys()) {
            return "";
        }
        return renamed(Renames.of(step).tables()) + REQUIRE_NO_MORE_BROKEN;
    }

    /** What was broken in a table before may be so under its new name too. */
    private static String renamed(Map<String, String> tables) {
        if (tables.isEmpty()) {
            return "";
        }
        StringBuilder names = new StringBuilder();
        StringBuilder cases = new StringBuilder();
        tables.forEach((from, to) -> {
            names.append(names.isEmpty() ? "" : ", ").append(Quoting.literal(from));
            cases.append(" WHEN ")
                    .append(Quoting.literal(from))
                    .append(" THEN ")
                    .append(Quoting.literal(to));
        });
        return """
                INSERT INTO temp.furrow_broken
                  SELECT CASE lower(child)%1$s ELSE child END, CASE lower(parent)%1$s ELSE parent END, n
                  FROM temp.furrow_broken WHERE lower(child) IN (%2$s) OR lower(parent) IN (%2$s);
                """.formatted(cases, names);
    }

    @Override
    public String statement(SqlStatement statement) {
        return SqliteShellText.of(statement.place(), statement.text()) + ";\n";
    }

    @Override
    public String statement(StepStatement.Parametrised statement) {
        return SqliteShellText.of(statement.place(), new InlinedParameters(new SqliteLiterals()).in(statement)) + ";\n";
    }

    @Override
    public String text(String text) {
        return Quoting.literal(text);
    }

    @Override
    public String versionTable() {
        return database.versions().quoted();
    }

    @Override
    public String journal() {
        return database.journal().quoted();
    }

    @Override
    public String joined(String column) {
        return "group_concat(" + column + ", ', ')";
    }

    @Override
    public String now() {
        return "strftime('%Y-%m-%d %H:%M:%f', 'now')";
    }

    @Override
    public String took() {
        return "CAST((julianday('now') - (SELECT began FROM temp.furrow_clock)) * 86400000 AS INTEGER)";
    }

    @Override
    public String who() {
        return "'sqlite3'";
    }
}
