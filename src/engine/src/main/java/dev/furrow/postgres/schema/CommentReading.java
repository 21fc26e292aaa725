package dev.furrow.postgres.schema;

import dev.furrow.database.QueryRows;
import dev.furrow.schema.SchemaObject;
import dev.furrow.sql.Quoting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a row of {@link ObjectQueries#COMMENTS}. */
final class CommentReading {
    private final String schema;
    private final String text;
    private final String kind;
    private final List<String> names;
    private final List<String> arguments;
    private final String owner;

    CommentReading(ResultSet row, String schema) throws SQLException {
        this.schema = schema;
        this.text = row.getString("comment");
        this.kind = row.getString("kind");
        this.names = QueryRows.texts(row, "names");
        this.arguments = QueryRows.texts(row, "arguments");
        this.owner = row.getString("owner");
    }

    boolean isOfColumn() {
        return kind.endsWith(" column");
    }

    /** Returns the column that it is on, if it is on one. */
    String column() {
        return names.get(2);
    }

    /** Returns the table or view whose part it is on; empty for what stands by itself. */
    Optional<String> table() {
        String its = names.size() > 2 ? names.get(1) : owner;
        return Optional.of(its).filter(name -> !name.isEmpty());
    }

    /** Returns the comment on an object, which {@code COMMENT} names as {@code DROP} does. */
    SchemaObject on(SchemaObject object) {
        return comment(object.drop().substring("DROP ".length()), object.id(), object.id());
    }

    /** Returns the comment on what is no object of its own: a constraint, an index, a view, a sequence, a column, an enum type. */
    Optional<SchemaObject> onPart() {
        return switch (kind) {
            case "table constraint" -> {
                String its = names.get(2) + " of " + names.get(1);
                String on = quoted(names.get(2)) + " ON " + quoted(names.get(1));
                yield Optional.of(comment("CONSTRAINT " + on, "constraint " + its, "constraint " + its));
            }
            case "domain constraint" -> onDomain();
            case "index" -> Optional.of(onWhole("INDEX", "index " + names.get(1)));
            case "view", "materialized view", "sequence" ->
                Optional.of(onWhole(kind.toUpperCase(Locale.ROOT), names.get(1)));
            case "type" -> onType();
            case "table column", "view column", "materialized view column", "composite type column" ->
                Optional.of(comment(
                        "COLUMN " + quoted(names.get(1)) + "." + quoted(names.get(2)),
                        "column " + names.get(1) + "." + names.get(2),
                        names.get(1),
                        "composite type " + names.get(1),
                        names.get(1) + "." + names.get(2)));
            default -> Optional.empty();
        };
    }

    private SchemaObject onWhole(String word, String used) {
        return comment(word + " " + quoted(names.get(1)), kind + " " + names.get(1), used);
    }

    /** A type's name comes as it is printed, in front of it its schema. */
    private Optional<String> own(String printed) {
        String prefix = PrintedName.of(schema) + ".";
        return printed.startsWith(prefix) ? Optional.of(printed.substring(prefix.length())) : Optional.empty();
    }

    private Optional<SchemaObject> onType() {
        return own(names.get(0)).map(name -> {
            String its = "enum type " + PrintedName.raw(name);
            return comment("TYPE " + name, its, its);
        });
    }

    private Optional<SchemaObject> onDomain() {
        return own(names.get(0)).map(name -> {
            String domain = "domain " + PrintedName.raw(name);
            String on = quoted(arguments.get(0)) + " ON DOMAIN " + name;
            return comment("CONSTRAINT " + on, "constraint " + arguments.get(0) + " of " + domain, domain);
        });
    }

    private static String quoted(String name) {
        return Quoting.identifier(name);
    }

    private SchemaObject comment(String subject, String name, String... uses) {
        String statement = "COMMENT ON " + subject + " IS ";
        return new SchemaObject(
                "comment",
                SchemaObject.Place.LAST,
                "on " + name,
                List.of(statement + Quoting.literal(text)),
                statement + "NULL",
                Set.of(uses));
    }
}
