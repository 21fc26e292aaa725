package dev.furrow.model;

import dev.furrow.model.ddl.DeclaredSchema;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Definition;
import dev.furrow.schema.Exclude;
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
    private final DeclaredSchema declared;
    private final Vocabulary vocabulary;

    /** What models can say at all. */
    enum Vocabulary {
        /** A script of DDL: everything. */
        DDL,
        /** Entities: no partial index, none of expressions, no exclusion. */
        ENTITIES
    }

    ModelScope(Schema wanted, DeclaredSchema declared, Vocabulary vocabulary) {
        this.wanted = wanted;
        this.declared = declared;
        this.vocabulary = vocabulary;
    }

    /** Returns what there is of {@code revisions} that the models speak of. */
    Schema of(Schema revisions) {
        Set<String> objects = ids(wanted.objects());
        return new Schema(
                revisions.product(),
                revisions.name(),
                revisions.addsConstraints(),
                revisions.tables().stream().map(this::table).toList(),
                declared.views().isEmpty() ? wanted.views() : revisions.views(),
                declared.sequences().isEmpty() ? wanted.sequences() : revisions.sequences(),
                declared.enums().isEmpty() ? wanted.enums() : revisions.enums(),
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

    private boolean isSpokenOf(Definition<Constraint> constraint) {
        return vocabulary == Vocabulary.DDL
                || !(constraint.words() instanceof Exclude || constraint.text().startsWith("EXCLUDE"));
    }

    private boolean isSpokenOf(SchemaTable table, Definition<Index> index) {
        if (vocabulary == Vocabulary.DDL) {
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
