package dev.furrow.compare;

import dev.furrow.schema.Product;
import dev.furrow.schema.SchemaObject;
import java.util.List;

/** Compares what only the database's own words can say. What changes is replaced where its words say so, else dropped and made again. */
final class ObjectComparison implements Pairs.Compared<SchemaObject> {
    /** What an operation is called that drops an object, with the object's id behind it. */
    static final String DROP = "drop ";

    private static final String NO_WORDS = "it is known by its name alone";

    private final Texts texts;
    private final boolean isAttached;

    private ObjectComparison(Product product, boolean isAttached) {
        this.texts = new Texts(product);
        this.isAttached = isAttached;
    }

    /** Compares objects that stand by themselves. */
    static ObjectComparison ofSchema(Product product) {
        return new ObjectComparison(product, false);
    }

    /** Compares what goes with a table. */
    static ObjectComparison ofTable(Product product) {
        return new ObjectComparison(product, true);
    }

    @Override
    public Difference added(SchemaObject object, int order) {
        return object.create().isEmpty()
                ? Difference.without(object.id(), "", object.name(), NO_WORDS)
                : Difference.added(object.id(), words(object), List.of(make(object, order)));
    }

    /** Returns what makes an object. */
    OrderedOperation make(SchemaObject object, int order) {
        Phase phase = isAttached
                ? Phase.ATTACH
                : switch (object.place()) {
                    case BEFORE_TABLES -> Phase.MAKE_FIRST_OBJECTS;
                    case AFTER_TABLES -> Phase.MAKE_LATER_OBJECTS;
                    case LAST -> Phase.MAKE_LAST_OBJECTS;
                };
        return new OrderedOperation(phase, order, texts.made(object.id(), object.create(), object.drop()));
    }

    @Override
    public Difference removed(SchemaObject object, int order) {
        return object.create().isEmpty()
                ? Difference.without(object.id(), object.name(), "", NO_WORDS)
                : Difference.removed(object.id(), words(object), List.of(drop(object, order)));
    }

    /** Returns what drops an object. */
    OrderedOperation drop(SchemaObject object, int order) {
        Phase phase = isAttached
                ? Phase.DROP_ATTACHED
                : switch (object.place()) {
                    case BEFORE_TABLES -> Phase.DROP_FIRST_OBJECTS;
                    case AFTER_TABLES -> Phase.DROP_LATER_OBJECTS;
                    case LAST -> Phase.DROP_LAST_OBJECTS;
                };
        return new OrderedOperation(phase, order, texts.dropped(DROP + object.id(), object.drop(), object.create()));
    }

    @Override
    public List<Difference> changed(SchemaObject from, SchemaObject to, Pairs.Turn turn) {
        if (from.isMadeAs(to)) {
            return List.of();
        }
        if (to.create().size() == 1 && to.create().get(0).startsWith("CREATE OR REPLACE ")) {
            return List.of(Difference.changed(from.id(), words(from), words(to), List.of(make(to, turn.make()))));
        }
        if (from.place() == SchemaObject.Place.BEFORE_TABLES && !isAttached) {
            return List.of(Difference.without(
                    from.id(), words(from), words(to), "it is used while it would be dropped and made again"));
        }
        return List.of(Difference.changed(
                from.id(), words(from), words(to), List.of(drop(from, turn.drop()), make(to, turn.make()))));
    }

    private static String words(SchemaObject object) {
        return String.join(";\n", object.create());
    }
}
