package dev.furrow.model;

import dev.furrow.model.ddl.DeclaredSchema;
import dev.furrow.model.ddl.DeclaredTable;
import dev.furrow.schema.Check;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.Definition;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.Index;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The wanted schema as a database has it, said in the models' own words wherever it differs from what the revisions make: the
 * database's spelling of a check or a type would run on that database alone. Where nothing differs, the words are those of the
 * revisions' side, so that both sides are equal.
 */
final class DeclaredWords {
    private final Schema revisions;
    private final DeclaredSchema declared;

    DeclaredWords(Schema revisions, DeclaredSchema declared) {
        this.revisions = revisions;
        this.declared = declared;
    }

    Schema in(Schema wanted) {
        return new Schema(
                wanted.product(),
                wanted.name(),
                wanted.addsConstraints(),
                wanted.tables().stream().map(this::table).toList(),
                wanted.views().stream().map(this::view).toList(),
                wanted.sequences(),
                wanted.enums(),
                wanted.objects());
    }

    private View view(View wanted) {
        boolean isThere = revisions.views().contains(wanted);
        return declared.views().stream()
                .filter(view -> !isThere && view.name().equals(wanted.name()))
                .findFirst()
                .map(view -> new View(view.name(), view.query(), wanted.materialized(), "", wanted.uses()))
                .orElse(wanted);
    }

    private SchemaTable table(SchemaTable wanted) {
        Optional<DeclaredTable> words = declared.table(wanted.name());
        if (words.isEmpty()) {
            return wanted;
        }
        Optional<SchemaTable> there = revisions.table(wanted.name());
        List<Definition<Column>> columns = new ArrayList<>();
        for (Definition<Column> column : wanted.columns()) {
            columns.add(words.get()
                    .column(column.name())
                    .map(said -> column(column, there.flatMap(table -> table.column(column.name())), said))
                    .orElse(column));
        }
        List<Definition<Constraint>> constraints = new ArrayList<>();
        for (Definition<Constraint> constraint : wanted.constraints()) {
            constraints.add(constraint(constraint, there, words.get()));
        }
        List<Definition<Index>> indexes = new ArrayList<>();
        for (Definition<Index> index : wanted.indexes()) {
            indexes.add(index(index, there, words.get()));
        }
        return new SchemaTable(
                wanted.name(),
                wanted.text(),
                there.map(SchemaTable::options).orElse(wanted.options()),
                there.isPresent() ? wanted.comment() : words.get().comment(),
                columns,
                there.isPresent() ? constraints : new AuthorsOrder(wanted.name().name(), columns).of(constraints),
                indexes,
                wanted.attached(),
                wanted.uses());
    }

    private static Definition<Column> column(
            Definition<Column> wanted, Optional<Definition<Column>> there, Column declared) {
        Column live = wanted.words();
        if (live == null) {
            return wanted;
        }
        Column said = live.isIdentity() ? declared : declared.withNullability(live.nullable());
        if (there.isEmpty()) {
            return new Definition<>(wanted.name(), wanted.text(), said);
        }
        Definition<Column> before = there.get();
        if (SameColumn.of(before, wanted)) {
            return commented(before, live.comment());
        }
        Column its = before.words();
        return new Definition<>(wanted.name(), wanted.text(), its == null ? said : differing(its, live, said));
    }

    /** Not every database keeps comments: what it keeps tells. */
    private static Definition<Column> commented(Definition<Column> before, String comment) {
        Column its = before.words();
        return its == null || its.comment().equals(comment)
                ? before
                : new Definition<>(before.name(), before.text(), its.comment(comment));
    }

    /** Returns what the revisions' column becomes: only what the database tells apart is said in other words. */
    private static Column differing(Column before, Column live, Column said) {
        DataType type = isSame(live.type(), before.type()) ? before.type() : said.type();
        DefaultValue value =
                live.defaultValue().equals(before.defaultValue()) ? before.defaultValue() : said.defaultValue();
        return new Column(before.name(), type, live.nullable(), value, live.numbering(), live.comment(), List.of());
    }

    /** The revisions' side may know the word of another database, too. */
    private static boolean isSame(DataType live, DataType before) {
        boolean isOneWord = live instanceof NamedType one
                && before instanceof NamedType other
                && one.word().equals(other.word());
        return isOneWord || live.equals(before);
    }

    /** Keys are the same words everywhere; conditions are not. */
    private static Definition<Constraint> constraint(
            Definition<Constraint> wanted, Optional<SchemaTable> there, DeclaredTable words) {
        Optional<Definition<Constraint>> before = there.stream()
                .flatMap(table -> table.constraints().stream())
                .filter(constraint ->
                        constraint.isLike(wanted) && constraint.name().equals(wanted.name()))
                .findFirst();
        return before.orElseGet(() -> words.constraint(wanted.name())
                .filter(said -> said instanceof Check || said instanceof Exclude)
                .map(said -> new Definition<>(wanted.name(), wanted.text(), said))
                .orElse(wanted));
    }

    private static Definition<Index> index(Definition<Index> wanted, Optional<SchemaTable> there, DeclaredTable words) {
        Optional<Definition<Index>> before = there.stream()
                .flatMap(table -> table.indexes().stream())
                .filter(index -> index.isLike(wanted) && index.name().equals(wanted.name()))
                .findFirst();
        return before.orElseGet(() -> words.index(wanted.name())
                .map(said -> new Definition<>(wanted.name(), wanted.text(), said))
                .orElse(wanted));
    }
}
