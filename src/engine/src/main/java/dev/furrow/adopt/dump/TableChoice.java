package dev.furrow.adopt.dump;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Definition;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import dev.furrow.text.Similar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of a schema's tables are wanted. Types, sequences and functions come along where a wanted table names them; views don't. */
public final class TableChoice {
    /** All tables, in a schema that has no table of this name. */
    private static final String EVERY_TABLE = "tables";

    private static final Pattern FOREIGN_KEY =
            Pattern.compile("FOREIGN KEY \\(.*?\\) REFERENCES ((?:\"(?:[^\"]|\"\")+\"|[^(\"\\s])+)");

    private final List<String> names;

    private TableChoice(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** Chooses tables by their names; none chooses the whole schema, {@code tables} all tables and nothing else. */
    public static TableChoice of(List<String> names) {
        return new TableChoice(names);
    }

    /** Returns what is wanted of {@code schema}. */
    Schema among(Schema schema, Unsaid unsaid) {
        if (names.isEmpty()) {
            return schema;
        }
        Set<TableName> wanted = wanted(schema);
        List<SchemaTable> tables = schema.tables().stream()
                .filter(table -> wanted.contains(table.name()))
                .map(table -> within(table, wanted, unsaid))
                .toList();
        String texts = texts(tables);
        return new Schema(
                schema.product(),
                schema.name(),
                schema.addsConstraints(),
                tables,
                List.of(),
                schema.sequences().stream()
                        .filter(sequence -> texts.contains(sequence.name().name()))
                        .toList(),
                schema.enums().stream()
                        .filter(type -> texts.contains(type.name().name()))
                        .toList(),
                schema.objects().stream()
                        .filter(object -> object.place() == SchemaObject.Place.BEFORE_TABLES)
                        .filter(object -> texts.contains(object.name().replaceFirst("\\(.*", "")))
                        .toList());
    }

    private Set<TableName> wanted(Schema schema) {
        Set<TableName> known = new HashSet<>();
        schema.tables().forEach(table -> known.add(table.name()));
        Set<TableName> wanted = new HashSet<>();
        for (String name : names) {
            TableName table = TableName.parse(name);
            if (known.contains(table)) {
                wanted.add(table);
            } else if (name.equals(EVERY_TABLE)) {
                return known;
            } else {
                throw unknown(name, known);
            }
        }
        return wanted;
    }

    private static FurrowException unknown(String name, Set<TableName> known) {
        List<String> names = known.stream().map(TableName::toString).sorted().toList();
        return new FurrowException(Diagnostic.of("furrow.only names \"" + name + "\", and there is no such table")
                .advising(Similar.question(name, names))
                .advising(Advice.run("See which tables there are:", "migrate:tables")));
    }

    /** A key to a table that isn't wanted would keep the script from being loaded. */
    private static SchemaTable within(SchemaTable table, Set<TableName> wanted, Unsaid unsaid) {
        List<Definition<Constraint>> kept = new ArrayList<>();
        for (Definition<Constraint> constraint : table.constraints()) {
            Optional<TableName> missing = target(constraint).filter(target -> !wanted.contains(target));
            if (missing.isPresent()) {
                unsaid.add(
                        "foreign key " + constraint.name() + " of " + table.name(),
                        missing.get() + " isn't among the tables");
            } else {
                kept.add(constraint);
            }
        }
        return new SchemaTable(
                table.name(),
                table.text(),
                table.options(),
                table.comment(),
                table.columns(),
                kept,
                table.indexes(),
                table.attached(),
                table.uses());
    }

    /** Of a foreign key that there are no words for, its text says the table. */
    private static Optional<TableName> target(Definition<Constraint> constraint) {
        if (constraint.words() instanceof ForeignKey key) {
            return Optional.of(key.target());
        }
        Matcher text = FOREIGN_KEY.matcher(constraint.text());
        return text.lookingAt() ? Optional.of(TableName.parse(text.group(1))) : Optional.empty();
    }

    private static String texts(List<SchemaTable> tables) {
        StringBuilder texts = new StringBuilder();
        for (SchemaTable table : tables) {
            texts.append(table.text()).append('\n');
            table.columns().forEach(column -> texts.append(column).append('\n'));
            table.constraints()
                    .forEach(constraint -> texts.append(constraint.text()).append('\n'));
            table.indexes().forEach(index -> texts.append(index.text()).append('\n'));
            table.attached().forEach(object -> texts.append(object.create()).append('\n'));
            texts.append(table.uses()).append('\n');
        }
        return texts.toString();
    }
}
