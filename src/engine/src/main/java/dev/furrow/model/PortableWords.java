package dev.furrow.model;

import dev.furrow.schema.Check;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.Definition;
import dev.furrow.schema.Index;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.View;
import java.util.List;
import java.util.Optional;

/**
 * What revisions make on one database, in the spelling that they have on another one, which keeps conditions and expressions as their
 * authors wrote them: such as a database prints them they run there alone.
 */
public final class PortableWords {
    private final Schema spelled;

    private PortableWords(Schema spelled) {
        this.spelled = spelled;
    }

    /**
     * Returns the first schema in the spelling of the second, where both have a thing of one name.
     *
     * @param made what the revisions make on the database at hand
     * @param spelled what they make on the other one
     */
    public static Schema of(Schema made, Schema spelled) {
        PortableWords words = new PortableWords(spelled);
        return new Schema(
                made.product(),
                made.name(),
                made.addsConstraints(),
                made.tables().stream().map(words::table).toList(),
                made.views().stream().map(words::view).toList(),
                made.sequences(),
                made.enums(),
                made.objects());
    }

    private View view(View made) {
        return spelled.views().stream()
                .filter(view -> view.name().equals(made.name()) && made.text().isEmpty())
                .findFirst()
                .map(view -> new View(made.name(), view.query(), made.materialized(), "", made.uses()))
                .orElse(made);
    }

    private SchemaTable table(SchemaTable made) {
        Optional<SchemaTable> other = spelled.table(made.name());
        return other.map(table -> table(made, table)).orElse(made);
    }

    private SchemaTable table(SchemaTable made, SchemaTable other) {
        return new SchemaTable(
                made.name(),
                made.text(),
                made.options(),
                made.comment(),
                made.columns().stream().map(column -> column(column, other)).toList(),
                made.constraints().stream()
                        .map(constraint -> constraint(constraint, other))
                        .toList(),
                made.indexes().stream().map(index -> index(index, other)).toList(),
                made.attached(),
                made.uses());
    }

    private Definition<Column> column(Definition<Column> made, SchemaTable other) {
        Column its = made.words();
        Optional<Column> there = named(other.columns(), made.name());
        if (its == null || there.isEmpty()) {
            return made;
        }
        boolean isSpelled =
                isExpression(its.defaultValue()) && !(there.get().defaultValue() instanceof DefaultValue.None);
        Column words = its.withType(type(its.type(), there.get().type()))
                .withDefault(isSpelled ? there.get().defaultValue() : its.defaultValue());
        return new Definition<>(made.name(), made.text(), words);
    }

    /** A type that only the database at hand has is another one there. */
    private DataType type(DataType made, DataType there) {
        return made instanceof NamedType named && !named.equals(there)
                ? named.on(spelled.product(), StandInWord.of(there))
                : made;
    }

    private static boolean isExpression(DefaultValue value) {
        return value instanceof DefaultValue.Expression || value instanceof DefaultValue.Generated;
    }

    private static Definition<Constraint> constraint(Definition<Constraint> made, SchemaTable other) {
        return named(other.constraints(), made.name())
                .filter(spelled -> spelled instanceof Check check
                        && made.words() instanceof Check its
                        && its.isNotValid() == check.isNotValid())
                .map(spelled -> new Definition<>(made.name(), made.text(), spelled))
                .orElse(made);
    }

    private static Definition<Index> index(Definition<Index> made, SchemaTable other) {
        Index its = made.words();
        Optional<Index> spelled = named(other.indexes(), made.name());
        if (its == null
                || spelled.isEmpty()
                || spelled.get().columns().size() != its.columns().size()) {
            return made;
        }
        Index words = new Index(
                its.name(),
                its.table(),
                spelled.get().columns(),
                its.isUnique(),
                spelled.get().where(),
                its.method(),
                its.included(),
                its.isConcurrent());
        return new Definition<>(made.name(), made.text(), words);
    }

    private static <T> Optional<T> named(List<Definition<T>> definitions, String name) {
        return definitions.stream()
                .filter(definition -> definition.name().equals(name))
                .findFirst()
                .flatMap(Definition::value);
    }
}
