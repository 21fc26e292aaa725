package dev.furrow.adopt.dump;

import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.Sequence;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What tables need beside each other: types, sequences and functions that they name, what those name in turn, and what is said of them.
 * What needs a table or a view that isn't there doesn't come along.
 */
final class NeededObjects {
    private final Schema schema;
    private final Relations unwanted;
    private final Set<String> chosen = new HashSet<>();
    private final List<String> unread = new ArrayList<>();

    NeededObjects(Schema schema, Set<TableName> wanted) {
        this.schema = schema;
        this.unwanted = Relations.unwanted(schema, wanted);
    }

    /** Returns the schema of these tables. */
    Schema by(List<SchemaTable> tables) {
        tables.forEach(table -> unread.add(text(table)));
        while (!unread.isEmpty()) {
            String text = String.join("\n", unread);
            unread.clear();
            choose(text);
        }
        return new Schema(
                schema.product(),
                schema.name(),
                schema.addsConstraints(),
                tables,
                List.of(),
                schema.sequences().stream()
                        .filter(sequence -> chosen.contains(id(sequence)))
                        .toList(),
                schema.enums().stream()
                        .filter(type -> chosen.contains(id(type)))
                        .toList(),
                schema.objects().stream().filter(this::isChosen).toList());
    }

    /** Looks for names in a text that came along. */
    private void choose(String text) {
        for (Sequence sequence : schema.sequences()) {
            choose(id(sequence), sequence.name().name(), text, sequence.text());
        }
        for (EnumerationType type : schema.enums()) {
            choose(id(type), type.name().name(), text, "");
        }
        for (SchemaObject object : schema.objects()) {
            if (object.place() != SchemaObject.Place.LAST
                    && unwanted.neededBy(object).isEmpty()) {
                String name = object.name().replaceFirst("\\(.*", "");
                choose(object.id(), name, text, String.join("\n", object.create()));
            }
        }
    }

    private void choose(String id, String name, String text, String its) {
        if (!chosen.contains(id) && Words.contain(name, text)) {
            chosen.add(id);
            unread.add(its);
        }
    }

    /** What a comment uses is what it is on; other things that come last are of views. */
    private boolean isChosen(SchemaObject object) {
        return object.place() == SchemaObject.Place.LAST
                ? object.uses().stream().anyMatch(chosen::contains)
                : chosen.contains(object.id());
    }

    private static String id(Sequence sequence) {
        return sequence.name().name();
    }

    private static String id(EnumerationType type) {
        return "enum type " + type.name().name();
    }

    private static String text(SchemaTable table) {
        StringBuilder text = new StringBuilder(table.text()).append('\n');
        table.columns().forEach(column -> {
            text.append(column.text()).append('\n');
            column.value().ifPresent(words -> text.append(words.type()).append('\n'));
        });
        table.constraints().forEach(each -> text.append(each.text()).append('\n'));
        table.indexes().forEach(index -> text.append(index.text()).append('\n'));
        table.attached().forEach(object -> text.append(object.create()).append('\n'));
        return text.append(table.uses()).append('\n').toString();
    }
}
