package dev.furrow.model;

import dev.furrow.schema.Column;
import dev.furrow.schema.Definition;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.SimpleType;
import java.util.List;

/**
 * The tables that go, as a downgrade brings them back, of a database that numbers keys without sequences: what SQLite numbers is declared as
 * INTEGER, the only word that it takes there, and is 64 bits wide whatever the revision asked for. PostgreSQL's column has to be as wide.
 */
final class WideKeys {
    private WideKeys() {}

    /** Returns {@code revisions} with wide keys in the tables that {@code wanted} hasn't. */
    static Schema in(Schema revisions, Schema wanted) {
        return new Schema(
                revisions.product(),
                revisions.name(),
                revisions.addsConstraints(),
                revisions.tables().stream()
                        .map(table -> wanted.table(table.name()).isPresent() ? table : widened(table))
                        .toList(),
                revisions.views(),
                revisions.sequences(),
                revisions.enums(),
                revisions.objects());
    }

    private static SchemaTable widened(SchemaTable table) {
        List<Definition<Column>> columns =
                table.columns().stream().map(WideKeys::widened).toList();
        return new SchemaTable(
                table.name(),
                table.text(),
                table.options(),
                table.comment(),
                columns,
                table.constraints(),
                table.indexes(),
                table.attached(),
                table.uses());
    }

    private static Definition<Column> widened(Definition<Column> column) {
        Column words = column.words();
        return words != null && words.isIdentity()
                ? new Definition<>(column.name(), column.text(), words.withType(SimpleType.BIG_INTEGER))
                : column;
    }
}
