package dev.furrow.operation.model;

import dev.furrow.schema.Product;
import java.util.Set;

/**
 * The databases that an operation is for.
 *
 * @param all whether it is for every one, and then {@code some} is empty
 */
public record Products(boolean all, Set<Product> some) {
    /** Every database that there is. */
    public static final Products ALL = new Products(true, Set.of());

    public Products {
        some = Set.copyOf(some);
    }

    public boolean contains(Product product) {
        return all || some.contains(product);
    }

    /** Returns {@code product} alone, or nothing where it isn't among these. */
    public Products only(Product product) {
        return new Products(false, contains(product) ? Set.of(product) : Set.of());
    }
}
