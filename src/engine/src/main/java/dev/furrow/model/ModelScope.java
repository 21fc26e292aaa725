package dev.furrow.model;

import dev.furrow.model.ddl.DeclaredSchema;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Definition;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Index;
import dev.furrow.schema.IndexColumn;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.SchemaTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a schema the models speak of. The rest is left alone: functions, triggers, policies and extensions that the models don't
 * declare, and kinds of things that they never mention, such as views.
 */
final class ModelScope {
    private final Schema wanted;
    private final boolean mentionsSequences;
    private final Vocabulary vocabulary;

    /** What models can say at all. */
    enum Vocabulary {
        /** A script of DDL: everything. */
        DDL,
        /** Entities: no partial index, none of expressions, no exclusion. */
        ENTITIES
    }

    /**
     * Takes what models want.
     *
     * @param wanted as a database has it
     * @param declared as they say it
     */
    ModelScope(Schema wanted, DeclaredSchema declared, Vocabulary vocabulary) {
        this.wanted = wanted;
        this.mentionsSequences = !declared.sequences().isEmpty();
        this.vocabulary = vocabulary;
    }

    /** Returns what there is of {@code revisions} that the models speak of. */
    Schema of(Schema revisions) {
        Set<String> objects = ids(wanted.objects());
        return new Schema(
                revisions.product(),
                revisions.name(),
                revisions.addsConstraints(),
                revisions.tables().stream()
                        .filter(this::isSpokenOf)
                        .map(this::table)
                        .toList(),
                wanted.views().isEmpty() ? List.of() : revisions.views(),
                wanted.sequences().isEmpty() ? List.of() : revisions.sequences(),
                revisions.enums().stream()
                        .filter(type -> isSpokenOf(type, revisions))
                        .toList(),
                revisions.objects().stream()
                        .filter(object -> objects.contains(object.id()))
                        .toList());
    }

    private SchemaTable table(SchemaTable table) {
        Set<String> attached =
                wanted.table(table.name()).map(other -> ids(other.attached())).orElse(ids(table.attached()));
        return new SchemaTable(
                table.name(),
                table.text(),
                table.options(),
                table.comment(),
                table.columns(),
                table.constraints().stream().filter(this::isSpokenOf).toList(),
                table.indexes().stream()
                        .filter(index -> isSpokenOf(table, index))
                        .toList(),
                table.attached().stream()
                        .filter(object -> attached.contains(object.id()))
                        .toList(),
                table.uses());
    }

    /** A table that stands for a sequence is one, and models that mention no sequence don't speak of it. */
    private boolean isSpokenOf(SchemaTable table) {
        return mentionsSequences || wanted.table(table.name()).isPresent() || !SequenceTables.standsForSequence(table);
    }

    /** Where models have no enum type at all, those of their tables' columns go with the columns. */
    private boolean isSpokenOf(EnumerationType type, Schema revisions) {
        return !wanted.enums().isEmpty()
                || revisions.tables().stream()
                        .flatMap(table -> table.columns().stream())
                        .flatMap(column -> column.value().stream())
                        .anyMatch(column -> column.type() instanceof EnumerationType its
                                && its.name().equals(type.name()));
    }

    /** Models can't say a key to a table of another schema. */
    private boolean isSpokenOf(Definition<Constraint> constraint) {
        if (constraint.words() instanceof ForeignKey key && key.target().isQualified()) {
            return false;
        }
        return vocabulary == Vocabulary.DDL
                || !(constraint.words() instanceof Exclude || constraint.text().startsWith("EXCLUDE"));
    }

    private boolean isSpokenOf(SchemaTable table, Definition<Index> index) {
        boolean goes = wanted.table(table.name()).isEmpty();
        if (vocabulary == Vocabulary.DDL || goes) {
            return true;
        }
        boolean isWanted = wanted.table(table.name()).stream()
                .flatMap(other -> other.indexes().stream())
                .anyMatch(other -> other.name().equals(index.name()));
        return isWanted || index.value().filter(ModelScope::isPlain).isPresent();
    }

    private static boolean isPlain(Index index) {
        return index.where().isEmpty()
                && index.method().isEmpty()
                && index.included().isEmpty()
                && index.columns().stream().noneMatch(IndexColumn::expression);
    }

    private static Set<String> ids(List<SchemaObject> objects) {
        return objects.stream().map(SchemaObject::id).collect(Collectors.toSet());
    }
}
