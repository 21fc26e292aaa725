package dev.furrow.postgres.schema;

import dev.furrow.database.QueryRows;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.ConstraintNames;
import dev.furrow.schema.Definition;
import dev.furrow.schema.Index;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a row of {@link SchemaQueries#TABLES}, and collects what belongs to the table. */
final class PostgresTableReading {
    final List<Definition<Column>> columns = new ArrayList<>();
    final List<Definition<Constraint>> constraints = new ArrayList<>();
    final List<Definition<Index>> indexes = new ArrayList<>();
    final List<SchemaObject> attached = new ArrayList<>();

    private final String name;
    private final String comment;
    private final boolean isUnlogged;
    private final String partitionKey;
    private final String bound;
    private final String options;
    private final List<String> parents;

    PostgresTableReading(ResultSet row) throws SQLException {
        this.name = row.getString("name");
        this.comment = QueryRows.text(row, "comment");
        this.isUnlogged = row.getBoolean("unlogged");
        this.partitionKey = QueryRows.text(row, "partition_key");
        this.bound = QueryRows.text(row, "bound");
        this.options = QueryRows.text(row, "options");
        this.parents = QueryRows.texts(row, "parents");
        if (row.getBoolean("relrowsecurity") || row.getBoolean("relforcerowsecurity")) {
            attached.add(rowSecurity(row.getBoolean("relrowsecurity"), row.getBoolean("relforcerowsecurity")));
        }
        String ofType = QueryRows.text(row, "of_type");
        if (!ofType.isEmpty()) {
            attached.add(altered("type", "OF " + ofType, "NOT OF", Set.of()));
        }
        identity(row);
    }

    private SchemaObject rowSecurity(boolean isOn, boolean isForced) {
        String table = "ALTER TABLE " + Quoting.identifier(name);
        List<String> create = new ArrayList<>();
        if (isOn) {
            create.add(table + " ENABLE ROW LEVEL SECURITY");
        }
        if (isForced) {
            create.add(table + " FORCE ROW LEVEL SECURITY");
        }
        return new SchemaObject(
                "row security",
                SchemaObject.Place.LAST,
                "of " + name,
                create,
                table + " DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY",
                Set.of());
    }

    /** Says what names a row to those who replicate the table, if it isn't the primary key. */
    private void identity(ResultSet row) throws SQLException {
        String index = QueryRows.text(row, "identity_index");
        String words = switch (row.getString("identity")) {
            case "f" -> "FULL";
            case "n" -> "NOTHING";
            case "i" -> index.isEmpty() ? "NOTHING" : "USING INDEX " + index;
            default -> "";
        };
        if (!words.isEmpty()) {
            attached.add(altered(
                    "replica identity",
                    "REPLICA IDENTITY " + words,
                    "REPLICA IDENTITY DEFAULT",
                    index.isEmpty() ? Set.of() : Set.of("index " + PrintedName.raw(index))));
        }
    }

    private SchemaObject altered(String kind, String create, String drop, Set<String> uses) {
        String alter = "ALTER TABLE " + Quoting.identifier(name) + " ";
        return new SchemaObject(
                kind, SchemaObject.Place.LAST, "of " + name, List.of(alter + create), alter + drop, uses);
    }

    /** Returns whether a column's comment is a part of the column: of one that the table has by itself, and that there are words for. */
    boolean isCommentOf(String column) {
        return columns.stream().anyMatch(own -> own.name().equals(column) && own.words() != null);
    }

    TableName name() {
        return TableName.of(name);
    }

    SchemaTable table() {
        List<String> after = new ArrayList<>();
        if (!bound.isEmpty()) {
            after.add("PARTITION OF " + parents.get(0) + " " + bound);
        } else if (!parents.isEmpty()) {
            after.add("INHERITS (" + String.join(", ", parents) + ")");
        }
        if (!partitionKey.isEmpty()) {
            after.add("PARTITION BY " + partitionKey);
        }
        if (!options.isEmpty()) {
            after.add("WITH (" + options + ")");
        }
        String kind = (isUnlogged ? "UNLOGGED " : "") + String.join(" ", after);
        return new SchemaTable(
                name(),
                kind.isEmpty() && isSaid() ? "" : text(after),
                kind.strip(),
                comment,
                columns,
                constraints,
                indexes,
                attached,
                Set.copyOf(parents.stream().map(PrintedName::raw).toList()));
    }

    /** An identity column is the primary key in the vocabulary of revisions, under the name that it would be given. */
    private boolean isSaid() {
        boolean areSaid = columns.stream().allMatch(column -> column.words() != null);
        List<String> numbered = columns.stream()
                .filter(column -> column.value().filter(Column::isIdentity).isPresent())
                .map(Definition::name)
                .toList();
        Constraint usual = ConstraintNames.named(name(), new PrimaryKey("", numbered));
        return areSaid
                && !columns.isEmpty()
                && (numbered.isEmpty()
                        || constraints.stream().anyMatch(constraint -> usual.equals(constraint.words())));
    }

    private String text(List<String> after) {
        List<String> parts = new ArrayList<>();
        columns.forEach(column -> parts.add(column.text()));
        for (Definition<Constraint> constraint : constraints) {
            boolean isAddedLater = constraint.text().startsWith("FOREIGN KEY ")
                    || constraint.text().endsWith(" NOT VALID");
            if (!isAddedLater) {
                parts.add("CONSTRAINT " + Quoting.identifier(constraint.name()) + " " + constraint.text());
            }
        }
        String body = parts.isEmpty() && !bound.isEmpty() ? "" : " (\n  " + String.join(",\n  ", parts) + "\n)";
        String head = "CREATE " + (isUnlogged ? "UNLOGGED " : "") + "TABLE " + Quoting.identifier(name);
        if (bound.isEmpty()) {
            return head + body + (after.isEmpty() ? "" : " " + String.join(" ", after));
        }
        return head + " PARTITION OF " + parents.get(0) + body + " " + bound
                + after.stream().skip(1).map(words -> " " + words).reduce("", String::concat);
    }
}
