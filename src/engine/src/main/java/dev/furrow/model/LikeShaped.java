package dev.furrow.model;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Column;
import dev.furrow.schema.Definition;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A thing that goes and one of like shape that comes: that may be a new name, and dropping the old one would lose its rows. Whoever
 * asks for a revision says which it is.
 */
final class LikeShaped {
    /** A table that keeps so much of its columns is perhaps the same one. */
    private static final double SHARE = 0.6;

    private final Schema from;
    private final Schema to;
    private final Set<String> drops;
    private final List<Diagnostic> found = new ArrayList<>();

    private LikeShaped(Schema from, Schema to, Set<String> drops) {
        this.from = from;
        this.to = to;
        this.drops = drops;
    }

    /**
     * Makes sure that nothing is taken for dropped that may be renamed.
     *
     * @param drops tables and columns ({@code users}, {@code users.name}) that are known to go
     * @throws FurrowException that names the pairs, and both ways on
     */
    static void requireNone(Schema from, Schema to, Set<String> drops) {
        LikeShaped likeShaped = new LikeShaped(from, to, drops);
        likeShaped.tables();
        likeShaped.columns();
        likeShaped.sequences();
        likeShaped.enums();
        if (!likeShaped.found.isEmpty()) {
            throw likeShaped.refusal();
        }
    }

    private FurrowException refusal() {
        Diagnostic refusal = found.get(0);
        for (Diagnostic other : found.subList(1, found.size())) {
            refusal = refusal.noting("Likewise: " + other.what()).advising(other.advice());
        }
        return new FurrowException(refusal.noting("Nothing was written."));
    }

    private void tables() {
        List<SchemaTable> gone = only(from, to);
        List<SchemaTable> come = new ArrayList<>(only(to, from));
        for (SchemaTable table : gone) {
            come.stream()
                    .filter(other -> !isKnown(table.name().toString()) && isLike(table, other))
                    .findFirst()
                    .ifPresent(other -> {
                        come.remove(other);
                        found.add(perhaps(
                                "table " + table.name(),
                                "table " + other.name(),
                                table.name() + ":" + other.name(),
                                table.name().toString()));
                    });
        }
    }

    private static List<SchemaTable> only(Schema one, Schema other) {
        return one.tables().stream()
                .filter(table -> other.table(table.name()).isEmpty())
                .toList();
    }

    /** Of two names that differ by case alone the one is most likely the other: a naming strategy quotes now, or doesn't any more. */
    private static boolean isLike(SchemaTable table, SchemaTable other) {
        if (isSpelledOtherwise(table.name().toString(), other.name().toString())) {
            return true;
        }
        Set<String> columns = texts(table);
        Set<String> others = texts(other);
        long shared = columns.stream().filter(others::contains).count();
        return shared >= SHARE * Math.max(columns.size(), others.size());
    }

    private static boolean isSpelledOtherwise(String gone, String come) {
        return gone.equalsIgnoreCase(come);
    }

    private static Set<String> texts(SchemaTable table) {
        return table.columns().stream().map(Definition::text).collect(Collectors.toSet());
    }

    /** A new sequence begins at its start: keys that are taken would be given again. */
    private void sequences() {
        List<String> gone = names(from, to);
        List<String> come = names(to, from);
        for (int i = 0; i < Math.min(gone.size(), come.size()); i++) {
            if (!isKnown(gone.get(i))) {
                found.add(perhaps(
                        "sequence " + gone.get(i),
                        "sequence " + come.get(i),
                        gone.get(i) + ":" + come.get(i),
                        gone.get(i)));
            }
        }
    }

    private void enums() {
        for (EnumerationType gone : from.enums()) {
            Optional<EnumerationType> after = named(to, gone.name());
            if (after.isPresent()) {
                values(gone, after.get());
                continue;
            }
            to.enums().stream()
                    .filter(come -> named(from, come.name()).isEmpty())
                    .filter(come -> come.values().stream().anyMatch(gone.values()::contains))
                    .filter(come -> !isKnown(gone.name().toString()))
                    .findFirst()
                    .ifPresent(come -> found.add(perhaps(
                            "enum type " + gone.name(),
                            "enum type " + come.name(),
                            gone.name() + ":" + come.name(),
                            gone.name().toString())));
        }
    }

    private static Optional<EnumerationType> named(Schema schema, TableName name) {
        return schema.enums().stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** Rows would have to lose a value that may only have a new name. */
    private void values(EnumerationType before, EnumerationType after) {
        List<String> gone = new ArrayList<>(before.values());
        gone.removeAll(after.values());
        List<String> come = new ArrayList<>(after.values());
        come.removeAll(before.values());
        for (int i = 0; i < Math.min(gone.size(), come.size()); i++) {
            String name = before.name() + "." + gone.get(i);
            if (!isKnown(name)) {
                String its = before.name() + "." + come.get(i);
                found.add(perhaps("value " + name, "value " + its, name + ":" + its, name));
            }
        }
    }

    private static List<String> names(Schema one, Schema other) {
        return one.sequences().stream()
                .map(sequence -> sequence.name().toString())
                .filter(name -> other.sequences().stream()
                        .noneMatch(sequence -> sequence.name().toString().equals(name)))
                .sorted()
                .toList();
    }

    private void columns() {
        for (SchemaTable table : from.tables()) {
            to.table(table.name()).ifPresent(after -> columns(table, after));
        }
    }

    private void columns(SchemaTable before, SchemaTable after) {
        for (Definition<Column> gone : before.columns()) {
            String name = before.name() + "." + gone.name();
            if (after.column(gone.name()).isPresent() || isKnown(name)) {
                continue;
            }
            after.columns().stream()
                    .filter(come -> before.column(come.name()).isEmpty() && isLike(gone, come))
                    .findFirst()
                    .ifPresent(come -> found.add(perhaps(
                            "column " + name,
                            "column " + after.name() + "." + come.name(),
                            name + ":" + after.name() + "." + come.name(),
                            name)));
        }
    }

    /** Whether a column may be NULL, and its default, often change with its name. */
    private static boolean isLike(Definition<Column> one, Definition<Column> other) {
        if (isSpelledOtherwise(one.name(), other.name())) {
            return true;
        }
        if (one.words() == null || other.words() == null) {
            return rest(one).equals(rest(other));
        }
        return rest(one).equals(rest(other))
                || one.words().type().equals(other.words().type());
    }

    private static String rest(Definition<Column> column) {
        int blank = column.text().indexOf(' ', column.name().length());
        return blank < 0 ? "" : column.text().substring(blank);
    }

    private boolean isKnown(String name) {
        return drops.contains(name);
    }

    private static Diagnostic perhaps(String gone, String come, String rename, String drop) {
        return Diagnostic.of(gone + " is not in the models any more, and " + come + ", of like shape, is new")
                .advising(
                        again("If it is a new name:").with("rename", rename),
                        again("If " + drop + " is to be dropped with what is in it:")
                                .with("drop", drop));
    }

    private static Advice.RunGoal again(String lead) {
        return Advice.run(lead, "migrate:revision").with("autogenerate");
    }
}
