package dev.furrow.adopt.dump;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import dev.furrow.text.Similar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of a schema's tables are wanted. What these need comes along; views don't. */
public final class TableChoice {
    /** All tables, in a schema that has no table of this name. */
    private static final String EVERY_TABLE = "tables";

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
                .map(table -> new ChosenTable(schema, wanted, unsaid).of(table))
                .toList();
        return new NeededObjects(schema, wanted).by(tables);
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
}
