package dev.furrow.compare;

import dev.furrow.operation.model.CreateSequence;
import dev.furrow.operation.model.DropObject;
import dev.furrow.operation.model.ObjectKind;
import dev.furrow.operation.model.Operation;
import dev.furrow.schema.Product;
import dev.furrow.schema.Sequence;
import java.util.List;
import java.util.Locale;

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
                List.of(new OrderedOperation(Phase.MAKE_FIRST_OBJECTS, order, made(sequence))));
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
                subject(sequence),
                words(sequence),
                List.of(new OrderedOperation(Phase.DROP_FIRST_OBJECTS, order, drop)));
    }

    @Override
    public List<Difference> changed(Sequence from, Sequence to, Pairs.Turn turn) {
        return from.equals(to)
                ? List.of()
                : List.of(Difference.without(
                        subject(from), words(from), words(to), "no operation changes how a sequence counts"));
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
