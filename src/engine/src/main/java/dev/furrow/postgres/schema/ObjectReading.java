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
import java.util.Optional;
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
        List<String> statements = new ArrayList<>(List.of(create.toString()));
        QueryRows.texts(row, "unproved").forEach(check -> statements.add("ALTER DOMAIN " + shown + " ADD " + check));
        return new SchemaObject(
                "domain", Place.BEFORE_TABLES, row.getString("name"), statements, "DROP DOMAIN " + shown, Set.of());
    }

    static SchemaObject collation(ResultSet row) throws SQLException {
        String shown = row.getString("shown");
        return object(
                "collation",
                Place.BEFORE_TABLES,
                row.getString("name"),
                "CREATE COLLATION " + shown + " (" + row.getString("parts") + ")",
                "DROP COLLATION " + shown);
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
                "CREATE TYPE " + shown + " AS RANGE (" + row.getString("parts") + ")",
                "DROP TYPE " + shown);
    }

    /** The server prints a routine with its schema, whatever the search path. */
    static SchemaObject routine(ResultSet row, Set<String> uses) throws SQLException {
        String kind = routineKind(row);
        String quoted = Quoting.identifier(row.getString("name")) + "(" + row.getString("arguments") + ")";
        String create = kind.equals("aggregate")
                ? "CREATE AGGREGATE " + quoted + " (" + row.getString("parts") + ")"
                : withoutSchema("FUNCTION|PROCEDURE", row);
        Place place = routinePlace(row);
        return new SchemaObject(
                kind,
                place,
                signature(row),
                List.of(create.strip()),
                "DROP " + kind.toUpperCase(Locale.ROOT) + " " + quoted,
                place == Place.BEFORE_TABLES ? Set.of() : uses);
    }

    private static String routineKind(ResultSet row) throws SQLException {
        return switch (row.getString("kind")) {
            case "p" -> "procedure";
            case "a" -> "aggregate";
            default -> "function";
        };
    }

    private static String signature(ResultSet row) throws SQLException {
        return row.getString("name") + "(" + row.getString("arguments") + ")";
    }

    /** Returns what the object of a routine is called in {@code uses}. */
    static String routineId(ResultSet row) throws SQLException {
        return routineKind(row) + " " + signature(row);
    }

    private static Place routinePlace(ResultSet row) throws SQLException {
        if (row.getBoolean("first")) {
            return Place.BEFORE_TABLES;
        }
        return QueryRows.texts(row, "views").isEmpty() ? Place.AFTER_TABLES : Place.LAST;
    }

    /** Returns the text that the server prints, without the schema that it prints whatever the search path. */
    private static String withoutSchema(String words, ResultSet row) throws SQLException {
        String schema = row.getString("schema");
        String either = Pattern.quote(schema) + "|" + Pattern.quote(Quoting.identifier(schema));
        return row.getString("text").replaceFirst("(?i)(" + words + ") (" + either + ")\\.", "$1 ");
    }

    static SchemaObject statistics(ResultSet row, Set<String> uses) throws SQLException {
        String drop = "DROP STATISTICS " + Quoting.identifier(row.getString("name"));
        return attached("statistics", row, List.of(withoutSchema("STATISTICS", row)), drop, uses);
    }

    /** What is known by its name alone is made and dropped by nothing. */
    static SchemaObject named(ResultSet row) throws SQLException {
        return new SchemaObject(row.getString("kind"), Place.LAST, row.getString("name"), List.of(), "", Set.of());
    }

    static SchemaObject viewDefault(ResultSet row) throws SQLException {
        String alter =
                "ALTER VIEW " + row.getString("shown") + " ALTER COLUMN " + Quoting.identifier(row.getString("name"));
        return new SchemaObject(
                "default",
                Place.LAST,
                "of " + row.getString("view") + "." + row.getString("name"),
                List.of(alter + " SET DEFAULT " + row.getString("default")),
                alter + " DROP DEFAULT",
                Set.of(row.getString("view")));
    }

    private static SchemaObject object(String kind, Place place, String name, String create, String drop) {
        return new SchemaObject(kind, place, name, List.of(create), drop, Set.of());
    }

    static SchemaObject trigger(ResultSet row, Set<String> uses) throws SQLException {
        String name = Quoting.identifier(row.getString("name"));
        List<String> create = new ArrayList<>();
        create.add(row.getString("text"));
        enabling("TRIGGER " + name, row).ifPresent(create::add);
        return attached("trigger", row, create, "DROP TRIGGER " + name + " ON " + row.getString("shown"), uses);
    }

    /** Returns what says when a trigger or a rule fires, if it is another time than always outside replication. */
    private static Optional<String> enabling(String what, ResultSet row) throws SQLException {
        String alter = "ALTER TABLE " + row.getString("shown") + " ";
        return switch (row.getString("enabled")) {
            case "D" -> Optional.of(alter + "DISABLE " + what);
            case "R" -> Optional.of(alter + "ENABLE REPLICA " + what);
            case "A" -> Optional.of(alter + "ENABLE ALWAYS " + what);
            default -> Optional.empty();
        };
    }

    static SchemaObject rule(ResultSet row, Set<String> uses) throws SQLException {
        String name = Quoting.identifier(row.getString("name"));
        List<String> create = new ArrayList<>();
        create.add(row.getString("text"));
        enabling("RULE " + name, row).ifPresent(create::add);
        return attached("rule", row, create, "DROP RULE " + name + " ON " + row.getString("shown"), uses);
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
