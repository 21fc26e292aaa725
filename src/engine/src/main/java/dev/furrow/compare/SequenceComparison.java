package dev.furrow.compare;

import dev.furrow.operation.model.CreateSequence;
import dev.furrow.operation.model.DropObject;
import dev.furrow.operation.model.Execute;
import dev.furrow.operation.model.ObjectKind;
import dev.furrow.operation.model.Operation;
import dev.furrow.schema.Numbers;
import dev.furrow.schema.Numbers.Setting;
import dev.furrow.schema.Product;
import dev.furrow.schema.Sequence;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Compares the sequences that no column owns. */
final class SequenceComparison implements Pairs.Compared<Sequence> {
    private final Product product;

    SequenceComparison(Product product) {
        this.product = product;
    }

    @Override
    public Difference added(Sequence sequence, int order) {
        return Difference.added(
                subject(sequence),
                words(sequence),
                List.of(new OrderedOperation(Phase.MAKE_TYPES, order, made(sequence))));
    }

    private Operation made(Sequence sequence) {
        return sequence.text().isEmpty()
                ? new CreateSequence(sequence.name(), sequence.numbers(), false)
                : new Texts(product).made(subject(sequence), List.of(sequence.text()), "");
    }

    @Override
    public Difference removed(Sequence sequence, int order) {
        DropObject drop = new DropObject(ObjectKind.SEQUENCE, sequence.name(), false);
        return Difference.removed(
                subject(sequence), words(sequence), List.of(new OrderedOperation(Phase.DROP_TYPES, order, drop)));
    }

    @Override
    public List<Difference> changed(Sequence from, Sequence to, Pairs.Turn turn) {
        if (from.equals(to)) {
            return List.of();
        }
        if (!from.text().isEmpty() || !to.text().isEmpty()) {
            return List.of(Difference.without(
                    subject(from), words(from), words(to), "no operation changes how such a sequence counts"));
        }
        OrderedOperation change =
                new OrderedOperation(Phase.MAKE_TYPES, turn.make(), new Execute(altered(from, to), List.of()));
        return List.of(Difference.changed(subject(from), words(from), words(to), List.of(change)));
    }

    /** Returns the statement that lets a sequence count otherwise from its next number on. */
    private static String altered(Sequence from, Sequence to) {
        StringBuilder sql = new StringBuilder("ALTER SEQUENCE ").append(quoted(to.name()));
        for (Setting setting : Setting.values()) {
            Long value = to.numbers().settings().get(setting);
            boolean isSet = from.numbers().settings().containsKey(setting) || value != null;
            if (isSet && !Objects.equals(from.numbers().settings().get(setting), value)) {
                sql.append(' ').append(value == null ? plain(setting, to.numbers()) : option(setting) + value);
            }
        }
        if (from.numbers().cycles() != to.numbers().cycles()) {
            sql.append(to.numbers().cycles() ? " CYCLE" : " NO CYCLE");
        }
        return sql.toString();
    }

    private static String quoted(TableName name) {
        return (name.isQualified() ? Quoting.identifier(name.schema()) + "." : "") + Quoting.identifier(name.name());
    }

    private static String option(Setting setting) {
        return switch (setting) {
            case START -> "START WITH ";
            case INCREMENT -> "INCREMENT BY ";
            case MIN -> "MINVALUE ";
            case MAX -> "MAXVALUE ";
            case CACHE -> "CACHE ";
        };
    }

    /** Returns what is the case without a word. */
    private static String plain(Setting setting, Numbers numbers) {
        boolean isRising = numbers.settings().getOrDefault(Setting.INCREMENT, 1L) > 0;
        Setting first = isRising ? Setting.MIN : Setting.MAX;
        return switch (setting) {
            case START -> "START WITH " + numbers.settings().getOrDefault(first, isRising ? 1L : -1L);
            case INCREMENT -> "INCREMENT BY 1";
            case MIN -> "NO MINVALUE";
            case MAX -> "NO MAXVALUE";
            case CACHE -> "CACHE 1";
        };
    }

    private static String subject(Sequence sequence) {
        return "sequence " + sequence.name();
    }

    private static String words(Sequence sequence) {
        if (!sequence.text().isEmpty()) {
            return sequence.text();
        }
        StringBuilder words = new StringBuilder("CREATE SEQUENCE " + sequence.name());
        sequence.numbers()
                .settings()
                .forEach((setting, value) -> words.append(' ')
                        .append(setting.name().toLowerCase(Locale.ROOT))
                        .append(' ')
                        .append(value));
        return words.append(sequence.numbers().cycles() ? " cycle" : "").toString();
    }
}
