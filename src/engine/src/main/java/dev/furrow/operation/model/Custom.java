package dev.furrow.operation.model;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An author's own operation: statements for each database, and perhaps those that undo them. A value: each method returns another
 * operation.
 *
 * @param what it is called in messages
 * @param statements what each database is sent, in its order; a database without an entry can't do it
 * @param inverse likewise for the downgrade; empty if there is none
 */
public record Custom(String what, Map<Product, List<String>> statements, Map<Product, List<String>> inverse)
        implements Operation {
    public Custom {
        statements = copied(statements);
        inverse = copied(inverse);
    }

    private static Map<Product, List<String>> copied(Map<Product, List<String>> statements) {
        Map<Product, List<String>> copy = new TreeMap<>();
        statements.forEach((product, texts) -> copy.put(product, List.copyOf(texts)));
        return Map.copyOf(copy);
    }

    /** Sends {@code sql} to {@code product}; no statement at all says that there is nothing to do there. */
    public Custom on(Product product, String... sql) {
        return new Custom(what, with(statements, product, sql), inverse);
    }

    /** Undoes the operation on {@code product} with {@code sql}. */
    public Custom undoneBy(Product product, String... sql) {
        return new Custom(what, statements, with(inverse, product, sql));
    }

    private static Map<Product, List<String>> with(Map<Product, List<String>> before, Product product, String... sql) {
        Map<Product, List<String>> all = new TreeMap<>();
        all.putAll(before);
        List<String> texts = new ArrayList<>(all.getOrDefault(product, List.of()));
        texts.addAll(List.of(sql));
        all.put(product, texts);
        return all;
    }

    /** Returns whether there is a downgrade on {@code product}: said, or not needed where nothing is done. */
    boolean isUndoneOn(Product product) {
        return inverse.containsKey(product)
                || statements.getOrDefault(product, List.of("?")).isEmpty();
    }

    /** Returns the operation that undoes this one. */
    Custom inverted() {
        Map<Product, List<String>> back = new TreeMap<>();
        statements.forEach((product, texts) -> {
            if (texts.isEmpty()) {
                back.put(product, List.of());
            }
        });
        back.putAll(inverse);
        return new Custom(what, back, statements);
    }

    /** Returns the statements for {@code product}. */
    public List<String> statementsOn(Product product) {
        List<String> texts = statements.get(product);
        if (texts == null) {
            throw new FurrowException(
                    "\"" + what + "\" says nothing for " + product.word(),
                    Advice.say("Add  .on(" + product + ", \"...\"), or  .on(" + product
                            + ")  if there is nothing to do there."));
        }
        return texts;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.custom(this);
    }
}
