package dev.furrow.model;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Definition;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.Sequence;
import dev.furrow.text.Similar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What there is to be renamed, under the names that it has after each rename. */
final class KnownNames {
    private final Map<String, Set<String>> columns = new TreeMap<>();
    private final Map<String, Set<String>> values = new TreeMap<>();
    private final Set<String> sequences = new LinkedHashSet<>();

    KnownNames(Schema schema) {
        for (SchemaTable table : schema.tables()) {
            columns.put(
                    table.name().toString(),
                    new LinkedHashSet<>(
                            table.columns().stream().map(Definition::name).toList()));
        }
        for (EnumerationType type : schema.enums()) {
            values.put(type.name().toString(), new LinkedHashSet<>(type.values()));
        }
        for (Sequence sequence : schema.sequences()) {
            sequences.add(sequence.name().toString());
        }
    }

    /** Returns a rename as one of what it names, and calls that so from now on. */
    Rename known(Rename rename) {
        Rename known = rename.part().isEmpty() ? whole(rename) : part(rename);
        if (known.part().isEmpty()) {
            move(columns, known);
            move(values, known);
            if (sequences.remove(known.owner())) {
                sequences.add(known.newName());
            }
        } else {
            Set<String> parts = (known.kind() == Rename.Kind.COLUMN ? columns : values).get(known.owner());
            if (parts != null) {
                parts.remove(known.part());
                parts.add(known.newName());
            }
        }
        return known;
    }

    private static void move(Map<String, Set<String>> all, Rename rename) {
        Set<String> parts = all.remove(rename.owner());
        if (parts != null) {
            all.put(rename.newName(), parts);
        }
    }

    private Rename whole(Rename rename) {
        if (columns.containsKey(rename.owner()) || sequences.contains(rename.owner())) {
            return rename.of(Rename.Kind.TABLE);
        }
        if (values.containsKey(rename.owner())) {
            return rename.of(Rename.Kind.ENUM);
        }
        List<String> all = new ArrayList<>(columns.keySet());
        all.addAll(sequences);
        all.addAll(values.keySet());
        throw unknown(rename, all);
    }

    private Rename part(Rename rename) {
        if (columns.getOrDefault(rename.owner(), Set.of()).contains(rename.part())) {
            return rename.of(Rename.Kind.COLUMN);
        }
        if (values.getOrDefault(rename.owner(), Set.of()).contains(rename.part())) {
            return rename.of(Rename.Kind.ENUM_VALUE);
        }
        List<String> all = new ArrayList<>();
        columns.forEach((table, its) -> its.forEach(column -> all.add(table + "." + column)));
        values.forEach((type, its) -> its.forEach(value -> all.add(type + "." + value)));
        throw unknown(rename, all);
    }

    private static FurrowException unknown(Rename rename, List<String> all) {
        return new FurrowException(Diagnostic.of("furrow.rename \"" + rename.before() + ":" + rename.after()
                        + "\": the revisions make no \"" + rename.before() + "\"")
                .advising(Similar.question(rename.before(), all).toArray(Advice[]::new)));
    }
}
