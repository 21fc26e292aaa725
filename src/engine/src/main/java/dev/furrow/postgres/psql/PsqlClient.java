package dev.furrow.postgres.psql;

import dev.furrow.database.client.InlinedParameters;
import dev.furrow.database.client.ScriptClient;
import dev.furrow.database.client.ScriptDatabase;
import dev.furrow.database.step.StepBody;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Advice;
import dev.furrow.postgres.text.ConcurrentStatement;
import dev.furrow.postgres.text.LimitSettings;
import dev.furrow.sql.CopyData;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * psql, from version 11 on. What a later line needs is kept in its variables, which begin with {@code furrow_}; see "Variables"
 * and "SQL Interpolation" in its manual page.
 */
public final class PsqlClient implements ScriptClient {
    private static final String SCHEMA_VARIABLE = ":'furrow_schema'";

    private final ScriptDatabase database;
    private final PsqlText psqlText;

    /** Writes for {@code database}; where its schema isn't known, the script asks for the current one when it begins. */
    public PsqlClient(ScriptDatabase database) {
        this.database = database;
        this.psqlText = new PsqlText(database.schema().isEmpty());
    }

    @Override
    public String command() {
        return "psql -X -f FILE \"$DATABASE_URL\"";
    }

    @Override
    public String opening() {
        return PsqlText.SETTINGS + PsqlText.FRESH_SESSION + currentSchema() + lock();
    }

    private String currentSchema() {
        String user = "SELECT current_user AS furrow_user \\gset\n";
        if (!database.schema().isEmpty()) {
            return user;
        }
        return user + "SELECT current_schema() AS furrow_schema \\gset\n"
                + require(
                        "current_schema() IS NOT NULL",
                        "'this session has no current schema: its search path names none that exists'",
                        Advice.literal("Give the user one:", "ALTER ROLE ... SET search_path = app"));
    }

    /** The same lock as that of a run, so that each keeps the other out: its key is also made in {@code PostgresLockRequest}. */
    private String lock() {
        return """
                SELECT ('x' || encode(substring(sha256(convert_to('furrow', 'UTF8') || '\\x00'
                  || convert_to(current_database(), 'UTF8') || '\\x00'
                  || convert_to(%s, 'UTF8') || '\\x00'
                  || convert_to(%s, 'UTF8')) FROM 1 FOR 8), 'hex'))::bit(64)::bigint AS furrow_lock \\gset
                """.formatted(schemaText(), text(database.versions().name().name()))
                + require(
                        "pg_try_advisory_lock(:furrow_lock)",
                        "'another run of Furrow is at work on this database'",
                        Advice.say("Wait for its end, then run this script again."));
    }

    @Override
    public boolean needsRecentVersion(StepStatement statement) {
        return false;
    }

    @Override
    public String requireRecentVersion() {
        return "";
    }

    @Override
    public String closing() {
        return "SELECT pg_advisory_unlock(:furrow_lock) AS furrow_ok \\gset\n";
    }

    @Override
    public String say(String line) {
        return "\\echo '" + line.replace("\\", "\\\\").replace("'", "''") + "'\n";
    }

    @Override
    public String begin() {
        return "BEGIN;\n";
    }

    @Override
    public String begin(StepBody first) {
        return first.modes().isEmpty() ? begin() : "BEGIN " + first.modes() + ";\n";
    }

    @Override
    public String commit() {
        return "COMMIT;\n";
    }

    @Override
    public String room() {
        return schema() + table(database.versions()) + table(database.journal());
    }

    /** Looked for first: CREATE SCHEMA IF NOT EXISTS asks for the privilege even where the schema is there. */
    private String schema() {
        if (database.schema().isEmpty()) {
            return "";
        }
        return ifMissing(
                "FROM pg_catalog.pg_namespace WHERE nspname = " + schemaText(),
                "CREATE SCHEMA " + Quoting.identifier(database.schema()));
    }

    private String table(ScriptDatabase.Table table) {
        return ifMissing(
                "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = "
                        + schemaText() + " AND c.relname = "
                        + text(table.name().name()) + " AND c.relkind IN ('r', 'p', 'v', 'm', 'f')",
                table.create());
    }

    private static String ifMissing(String from, String create) {
        return "SELECT NOT EXISTS (SELECT " + from + ") AS furrow_missing \\gset\n\\if :furrow_missing\n" + create
                + ";\n\\endif\n";
    }

    private String schemaText() {
        return database.schema().isEmpty() ? SCHEMA_VARIABLE : text(database.schema());
    }

    @Override
    public String require(String condition, String message, Advice hint) {
        return stop(condition, message, hint.text(database.spelling()));
    }

    private String stop(String condition, String message, String hint) {
        return """
                SELECT %s AS furrow_ok,
                  format('BEGIN RAISE EXCEPTION USING MESSAGE = %%L, HINT = %%L; END', %s, %s) AS furrow_stop \\gset
                \\if :furrow_ok
                \\else
                DO :'furrow_stop';
                \\endif
                """.formatted(condition, message, text(hint));
    }

    @Override
    public String requireNothing(String query) {
        String found = "(SELECT * FROM (" + query + ") AS found LIMIT 1)";
        return stop(found + " IS NULL", found, "");
    }

    @Override
    public String changedRows() {
        return ":ROW_COUNT";
    }

    @Override
    public String requireWidth(int characters) {
        String width = "coalesce((SELECT a.atttypmod - 4 FROM pg_catalog.pg_attribute a"
                + " JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = " + schemaText() + " AND c.relname = "
                + text(database.versions().name().name())
                + " AND a.attname = " + text(database.versionColumn()) + " AND a.atttypmod > 4), " + characters + ")";
        return require(
                width + " >= " + characters,
                "'a revision id of this script has " + characters + " characters; the column of '" + " || "
                        + text(database.versions().name().name()) + " || ' takes ' || " + width,
                database.widening());
    }

    @Override
    public String stepBegins(StepBody step) {
        return PsqlText.FRESH_SESSION + searchPath() + limits(step)
                + "SELECT clock_timestamp() AS furrow_began \\gset\n";
    }

    /** Those of a transaction end with it, others when the next step begins. */
    private String limits(StepBody step) {
        List<String> statements = step.transactional()
                ? LimitSettings.of("SET LOCAL", database.limits())
                : LimitSettings.of("SET", database.limits().outsideTransactions(!step.hasSql(ConcurrentStatement::is)));
        return statements.stream().map(statement -> statement + ";\n").collect(Collectors.joining());
    }

    private String searchPath() {
        if (database.schema().isEmpty()) {
            return "";
        }
        List<String> path = new ArrayList<>();
        path.add(Quoting.identifier(database.schema()));
        for (String schema : database.searchPath()) {
            path.add(Quoting.identifier(schema));
        }
        return "SET search_path TO " + String.join(", ", path) + ";\n";
    }

    /** What follows is written by whoever started the script, whatever role a step took. */
    @Override
    public String stepEnds(StepBody step) {
        return PsqlText.LOGIN_ROLE;
    }

    @Override
    public String statement(SqlStatement statement) {
        String text = psqlText.of(statement.place(), statement.text()) + ";\n";
        Optional<CopyData> rows = statement.copyData();
        return rows.isEmpty() ? text : text + withEnd(rows.get().text());
    }

    /** The server wants the closing line to end as the lines of the data do. */
    private static String withEnd(String rows) {
        return rows + (rows.endsWith("\r\n") ? "\\.\r\n" : "\\.\n");
    }

    @Override
    public String statement(StepStatement.Parametrised statement) {
        String text = new InlinedParameters(new PostgresLiterals()).in(statement);
        return psqlText.of(statement.place(), text) + ";\n";
    }

    @Override
    public String text(String text) {
        return psqlText.literal(text);
    }

    @Override
    public String versionTable() {
        return quoted(database.versions());
    }

    @Override
    public String journal() {
        return quoted(database.journal());
    }

    private String quoted(ScriptDatabase.Table table) {
        String schema = database.schema().isEmpty() ? PsqlText.SCHEMA_NAME : Quoting.identifier(database.schema());
        return schema + "." + Quoting.identifier(table.name().name());
    }

    @Override
    public String joined(String column) {
        return "string_agg(" + column + ", ', ' ORDER BY " + column + " COLLATE \"C\")";
    }

    @Override
    public String now() {
        return "date_trunc('milliseconds', clock_timestamp() AT TIME ZONE 'UTC')";
    }

    @Override
    public String took() {
        return "floor(extract(epoch FROM clock_timestamp() - :'furrow_began'::timestamptz) * 1000)";
    }

    @Override
    public String who() {
        return ":'furrow_user' || ', psql'";
    }
}
