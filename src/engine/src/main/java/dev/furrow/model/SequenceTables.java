package dev.furrow.model;

import dev.furrow.error.Place;
import dev.furrow.model.ddl.DeclaredSchema;
import dev.furrow.model.ddl.DeclaredTable;
import dev.furrow.operation.model.CreateSequence;
import dev.furrow.schema.Column;
import dev.furrow.schema.Product;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.Sequence;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Declared sequences where a database has none; it keeps no comments either. */
final class SequenceTables {
    private SequenceTables() {}

    /** Returns what is declared, as {@code product} can have it. */
    static DeclaredSchema on(Product product, DeclaredSchema declared, SequenceSupport support) {
        if (support.having().contains(product)) {
            return declared;
        }
        List<DeclaredTable> tables = new ArrayList<>(declared.tables());
        declared.sequences().forEach(sequence -> tables.add(table(sequence)));
        List<DeclaredSchema.Unread> others =
                declared.others().stream().filter(other -> !other.isComment()).toList();
        return new DeclaredSchema(tables, declared.elsewhere(), List.of(), declared.enums(), declared.views(), others);
    }

    private static DeclaredTable table(Sequence sequence) {
        return new DeclaredTable(
                sequence.name(), Place.of("the models"), "", List.of(column()), List.of(), List.of(), List.of());
    }

    static Column column() {
        return Column.of(SequenceSupport.COLUMN, SimpleType.BIG_INTEGER);
    }

    /** Returns what makes the declared sequence of that name. */
    static Optional<CreateSequence> sequence(TableName name, DeclaredSchema declared) {
        return declared.sequences().stream()
                .filter(sequence -> sequence.name().equals(name))
                .map(sequence -> new CreateSequence(name, sequence.numbers(), false))
                .findFirst();
    }

    /** Returns whether a table is one that stands for a sequence. */
    static boolean standsForSequence(SchemaTable table) {
        return table.columns().size() == 1
                && table.columns().get(0).name().equals(SequenceSupport.COLUMN)
                && table.constraints().isEmpty();
    }
}
