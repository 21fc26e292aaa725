package dev.furrow.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a database has in one schema, as values, but for rows. What belongs to an extension, and what Furrow keeps for
 * itself, is no part of it.
 *
 * @param product the kind of database that it was read from: its texts are in that database's words
 * @param name of the schema, {@code main} on SQLite
 * @param addsConstraints whether the database adds a constraint to a table by its text ({@code ALTER TABLE ... ADD CONSTRAINT})
 * @param tables sorted by name; virtual ones, too
 * @param enums enum types; on SQLite those that checks of columns stand for
 * @param objects the rest, in an order in which they can be made
 */
public record Schema(
        Product product,
        String name,
        boolean addsConstraints,
        List<SchemaTable> tables,
        List<View> views,
        List<Sequence> sequences,
        List<EnumerationType> enums,
        List<SchemaObject> objects) {
    public Schema {
        tables = tables.stream().sorted(Comparator.comparing(SchemaTable::name)).toList();
        views = List.copyOf(views);
        sequences = List.copyOf(sequences);
        enums = List.copyOf(enums);
        objects = List.copyOf(objects);
    }

    /** Returns the table of exactly that name. */
    public Optional<SchemaTable> table(TableName wanted) {
        int low = 0;
        int high = tables.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = tables.get(middle).name().compareTo(wanted);
            if (order == 0) {
                return Optional.of(tables.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** Returns the same schema without {@code others} of its tables. */
    public Schema without(Collection<TableName> others) {
        return new Schema(
                product,
                name,
                addsConstraints,
                tables.stream().filter(table -> !others.contains(table.name())).toList(),
                views,
                sequences,
                enums,
                objects);
    }

    /** Returns the same schema without those of its objects that {@code others} says. */
    public Schema withoutObjects(Predicate<SchemaObject> others) {
        return new Schema(
                product,
                name,
                addsConstraints,
                tables,
                views,
                sequences,
                enums,
                objects.stream().filter(others.negate()).toList());
    }

    /** Returns the same schema without what {@code others} has by the same names. */
    public Schema withoutNamed(Schema others) {
        return filtered(others, false);
    }

    /** Returns of the same schema what {@code others} has by the same names. */
    public Schema named(Schema others) {
        return filtered(others, true);
    }

    /** Returns what isn't the same in {@code before}, as it is here, and what isn't here any more, as it was there. */
    public Schema changedFrom(Schema before) {
        return new Schema(
                        product,
                        name,
                        addsConstraints,
                        less(tables, before.tables),
                        less(views, before.views),
                        less(sequences, before.sequences),
                        less(enums, before.enums),
                        less(objects, before.objects))
                .and(before.withoutNamed(this));
    }

    private static <T> List<T> less(List<T> some, List<T> others) {
        return some.stream().filter(each -> !others.contains(each)).toList();
    }

    /** Returns the same schema with what {@code more} has, too. */
    public Schema and(Schema more) {
        return new Schema(
                product,
                name,
                addsConstraints,
                both(tables, more.tables),
                both(views, more.views),
                both(sequences, more.sequences),
                both(enums, more.enums),
                both(objects, more.objects));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private Schema filtered(Schema others, boolean kept) {
        return new Schema(
                product,
                name,
                addsConstraints,
                filtered(tables, others.tables, SchemaTable::name, kept),
                filtered(views, others.views, View::name, kept),
                filtered(sequences, others.sequences, Sequence::name, kept),
                filtered(enums, others.enums, EnumerationType::name, kept),
                filtered(objects, others.objects, SchemaObject::id, kept));
    }

    private static <T, N> List<T> filtered(List<T> some, List<T> others, Function<T, N> name, boolean kept) {
        Set<N> names = others.stream().map(name).collect(Collectors.toSet());
        return some.stream()
                .filter(each -> names.contains(name.apply(each)) == kept)
                .toList();
    }
}
