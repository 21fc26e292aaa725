package dev.furrow.adopt.dump;

import dev.furrow.schema.Product;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import dev.furrow.sql.SqlSyntax;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A schema in words that another kind of database takes: tables, their keys and plain indexes; the rest is listed. */
final class PortableSchema {
    private final Schema schema;
    private final SqlSyntax syntax;
    private final Unsaid unsaid;

    PortableSchema(Schema schema, SqlSyntax syntax, Unsaid unsaid) {
        this.schema = schema;
        this.syntax = syntax;
        this.unsaid = unsaid;
    }

    /** Returns what {@code target} can say of it. */
    Schema on(Product target) {
        String its = "it is in " + schema.product().word() + "'s own words";
        schema.views().forEach(view -> unsaid.add("view " + view.name(), its));
        schema.sequences().forEach(sequence -> unsaid.add("sequence " + sequence.name(), "no column owns it"));
        schema.objects().forEach(object -> unsaid.add(object.id(), its));
        List<SchemaTable> sayable =
                schema.tables().stream().filter(this::isSayable).toList();
        Set<TableName> names = new HashSet<>();
        sayable.forEach(table -> names.add(table.name()));
        return new Schema(
                target,
                "",
                true,
                sayable.stream()
                        .map(table -> new PortableTable(table, target, names, syntax, unsaid).said())
                        .toList(),
                List.of(),
                List.of(),
                schema.enums(),
                List.of());
    }

    /** A virtual table has no columns that somebody declared. */
    private boolean isSayable(SchemaTable table) {
        boolean isSayable = table.columns().stream().anyMatch(column -> column.words() != null);
        if (!isSayable) {
            unsaid.add("table " + table.name(), table.text());
        }
        return isSayable;
    }
}
