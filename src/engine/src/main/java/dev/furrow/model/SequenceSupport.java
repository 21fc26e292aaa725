package dev.furrow.model;

import dev.furrow.schema.Product;
import java.util.List;

/**
 * Which databases have sequences. Where there are none, a table of one row with the next value stands for each, as Hibernate ORM
 * expects it there.
 *
 * @param having those that have them
 * @param lacking those that don't
 */
public record SequenceSupport(List<Product> having, List<Product> lacking) {
    /** The column of such a table. */
    static final String COLUMN = "next_val";

    public SequenceSupport {
        having = List.copyOf(having);
        lacking = List.copyOf(lacking);
    }
}
