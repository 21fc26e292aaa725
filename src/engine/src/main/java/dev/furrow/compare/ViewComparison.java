package dev.furrow.compare;

import dev.furrow.operation.model.CreateView;
import dev.furrow.operation.model.DropObject;
import dev.furrow.operation.model.ObjectKind;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.ViewKind;
import dev.furrow.schema.Product;
import dev.furrow.schema.View;
import java.util.List;

/** Compares views. A view that changes is dropped and made again: its columns may be others. */
final class ViewComparison implements Pairs.Compared<View> {
    private final Product product;

    ViewComparison(Product product) {
        this.product = product;
    }

    @Override
    public Difference added(View view, int order) {
        return Difference.added(subject(view), words(view), List.of(make(view, order)));
    }

    /** Returns what makes a view. */
    OrderedOperation make(View view, int order) {
        return new OrderedOperation(Phase.MAKE_VIEWS, order, made(view));
    }

    private Operation made(View view) {
        ViewKind kind = view.materialized() ? ViewKind.MATERIALIZED : ViewKind.PLAIN;
        return view.text().isEmpty()
                ? new CreateView(view.name(), view.query(), kind, false)
                : new Texts(product).made(subject(view), List.of(view.text()), "");
    }

    @Override
    public Difference removed(View view, int order) {
        return Difference.removed(subject(view), words(view), List.of(drop(view, order)));
    }

    /** Returns what drops a view. */
    OrderedOperation drop(View view, int order) {
        ObjectKind kind = view.materialized() ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW;
        return new OrderedOperation(Phase.DROP_VIEWS, order, new DropObject(kind, view.name(), false));
    }

    /** Other views may read it, so that what is done about it takes its place among them ({@link ChangeDependents}). */
    @Override
    public List<Difference> changed(View from, View to, Pairs.Turn turn) {
        boolean isSame = words(from).equals(words(to)) && from.materialized() == to.materialized();
        return isSame
                ? List.of()
                : List.of(Difference.changed(
                        subject(from),
                        words(from),
                        words(to),
                        List.of(drop(from, turn.drop()), make(to, turn.make()))));
    }

    private static String subject(View view) {
        return (view.materialized() ? "materialized view " : "view ") + view.name();
    }

    private static String words(View view) {
        return view.text().isEmpty() ? view.query() : view.text();
    }
}
