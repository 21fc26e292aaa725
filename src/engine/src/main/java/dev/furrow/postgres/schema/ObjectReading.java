package dev.furrow.postgres.schema;

import dev.furrow.database.QueryRows;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.SchemaObject.Place;
import dev.furrow.sql.Quoting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads rows of those {@link SchemaQueries} whose objects are said in PostgreSQL's words alone. */
final class ObjectReading {
    private ObjectReading() {}

    static SchemaObject extension(ResultSet row) throws SQLException {
        String shown = row.getString("shown");
        return object(
                "extension",
                Place.BEFORE_TABLES,
                row.getString("name"),
                "CREATE EXTENSION IF NOT EXISTS " + shown,
                "DROP EXTENSION " + shown);
    }

    static SchemaObject domain(ResultSet row) throws SQLException {
        String shown = row.getString("shown");
        StringBuilder create = new StringBuilder("CREATE DOMAIN " + shown + " AS " + row.getString("base"));
        String collation = QueryRows.text(row, "collation");
        String value = QueryRows.text(row, "default");
        create.append(collation.isEmpty() ? "" : " COLLATE " + collation)
                .append(value.isEmpty() ? "" : " DEFAULT " + value)
                .append(row.getBoolean("typnotnull") ? " NOT NULL" : "");
        QueryRows.texts(row, "checks").forEach(check -> create.append(' ').append(check));
        return object("domain", Place.BEFORE_TABLES, row.getString("name"), create.toString(), "DROP DOMAIN " + shown);
    }

    /** Reads what a column of a partition or an inheriting table has that its parent's hasn't: a default, NOT NULL. */
    static List<SchemaObject> beyondParent(ResultSet row) throws SQLException {
        String alter = "ALTER TABLE " + row.getString("shown") + " ALTER COLUMN " + row.getString("quoted");
        String name = "of " + row.getString("table") + "." + row.getString("name");
        String own = QueryRows.text(row, "default");
        String inherited = QueryRows.text(row, "inherited");
        List<SchemaObject> found = new ArrayList<>();
        if (!own.equals(inherited)) {
            found.add(
                    object("default", Place.LAST, name, alter + defaultChange(own), alter + defaultChange(inherited)));
        }
        if (row.getBoolean("not_null")) {
            found.add(object("not null", Place.LAST, name, alter + " SET NOT NULL", alter + " DROP NOT NULL"));
        }
        return found;
    }

    private static String defaultChange(String value) {
        return value.isEmpty() ? " DROP DEFAULT" : " SET DEFAULT " + value;
    }

    static SchemaObject unprovedNotNull(ResultSet row) throws SQLException {
        String alter = "ALTER TABLE " + row.getString("shown");
        String constraint = " CONSTRAINT " + row.getString("quoted");
        return object(
                "constraint",
                Place.LAST,
                row.getString("name") + " of " + row.getString("table"),
                alter + " ADD" + constraint + " " + row.getString("text"),
                alter + " DROP" + constraint);
    }

    static SchemaObject composite(ResultSet row) throws SQLException {
        String shown = row.getString("shown");
        String parts = String.join(", ", QueryRows.texts(row, "parts"));
        return object(
                "composite type",
                Place.BEFORE_TABLES,
                row.getString("name"),
                "CREATE TYPE " + shown + " AS (" + parts + ")",
                "DROP TYPE " + shown);
    }

    static SchemaObject range(ResultSet row) throws SQLException {
        String shown = row.getString("shown");
        return object(
                "range type",
                Place.BEFORE_TABLES,
                row.getString("name"),
                "CREATE TYPE " + shown + " AS RANGE (SUBTYPE = " + row.getString("base") + ")",
                "DROP TYPE " + shown);
    }

    /** The server prints a routine with its schema, whatever the search path. */
    static SchemaObject routine(ResultSet row) throws SQLException {
        String kind = switch (row.getString("kind")) {
            case "p" -> "procedure";
            case "a" -> "aggregate";
            default -> "function";
        };
        String signature = row.getString("name") + "(" + row.getString("arguments") + ")";
        String quoted = Quoting.identifier(row.getString("name")) + "(" + row.getString("arguments") + ")";
        String schema = row.getString("schema");
        String create = kind.equals("aggregate")
                ? "CREATE AGGREGATE " + quoted + " (" + row.getString("parts") + ")"
                : row.getString("text").replaceFirst("(?i)(FUNCTION|PROCEDURE) (" + quoted(schema) + ")\\.", "$1 ");
        return object(
                kind,
                row.getBoolean("first") ? Place.BEFORE_TABLES : Place.AFTER_TABLES,
                signature,
                create.strip(),
                "DROP " + kind.toUpperCase(Locale.ROOT) + " " + quoted);
    }

    private static String quoted(String schema) {
        return Pattern.quote(schema) + "|" + Pattern.quote(Quoting.identifier(schema));
    }

    private static SchemaObject object(String kind, Place place, String name, String create, String drop) {
        return new SchemaObject(kind, place, name, List.of(create), drop, Set.of());
    }

    static SchemaObject trigger(ResultSet row, Set<String> uses) throws SQLException {
        String name = Quoting.identifier(row.getString("name"));
        List<String> create = new ArrayList<>();
        create.add(row.getString("text"));
        String alter = "ALTER TABLE " + row.getString("shown");
        switch (row.getString("enabled")) {
            case "D" -> create.add(alter + " DISABLE TRIGGER " + name);
            case "R" -> create.add(alter + " ENABLE REPLICA TRIGGER " + name);
            case "A" -> create.add(alter + " ENABLE ALWAYS TRIGGER " + name);
            default -> {}
        }
        return attached("trigger", row, create, "DROP TRIGGER " + name + " ON " + row.getString("shown"), uses);
    }

    static SchemaObject rule(ResultSet row, Set<String> uses) throws SQLException {
        String drop = "DROP RULE " + Quoting.identifier(row.getString("name")) + " ON " + row.getString("shown");
        return attached("rule", row, List.of(row.getString("text")), drop, uses);
    }

    /** No function prints a policy. */
    static SchemaObject policy(ResultSet row, Set<String> uses) throws SQLException {
        String name = Quoting.identifier(row.getString("name"));
        String condition = QueryRows.text(row, "condition");
        String check = QueryRows.text(row, "check");
        String create = "CREATE POLICY " + name + " ON " + row.getString("shown")
                + (row.getBoolean("permissive") ? "" : " AS RESTRICTIVE")
                + " FOR " + command(row.getString("command"))
                + " TO " + String.join(", ", QueryRows.texts(row, "roles"))
                + (condition.isEmpty() ? "" : " USING (" + condition + ")")
                + (check.isEmpty() ? "" : " WITH CHECK (" + check + ")");
        return attached("policy", row, List.of(create), "DROP POLICY " + name + " ON " + row.getString("shown"), uses);
    }

    private static String command(String letter) {
        return switch (letter) {
            case "r" -> "SELECT";
            case "a" -> "INSERT";
            case "w" -> "UPDATE";
            case "d" -> "DELETE";
            default -> "ALL";
        };
    }

    private static SchemaObject attached(String kind, ResultSet row, List<String> create, String drop, Set<String> uses)
            throws SQLException {
        return new SchemaObject(
                kind, Place.LAST, row.getString("name") + " of " + row.getString("table"), create, drop, uses);
    }

    /** What says that a sequence belongs to a column, where the word serial can't say it. */
    static SchemaObject ownership(ResultSet row) throws SQLException {
        String alter = "ALTER SEQUENCE " + row.getString("shown") + " OWNED BY ";
        String column = row.getString("shown_table") + "." + Quoting.identifier(row.getString("column"));
        return object(
                "owner", Place.AFTER_TABLES, "of sequence " + row.getString("name"), alter + column, alter + "NONE");
    }
}
