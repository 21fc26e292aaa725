package dev.furrow.testing;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.DatabaseUrl;
import dev.furrow.postgres.PostgresSystem;
import dev.furrow.schema.Product;
import dev.furrow.sqlite.SqliteSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The databases that tests run on. */
public final class Databases {
    public static final DatabaseSystem POSTGRES = new PostgresSystem();
    public static final DatabaseSystem SQLITE = new SqliteSystem();
    public static final List<Product> PRODUCTS = List.of(Product.POSTGRESQL, Product.SQLITE);

    private Databases() {}

    /** Returns the one of a product, which has to be one of {@link #PRODUCTS}: a word with a mistake in it is none. */
    public static DatabaseSystem of(Product product) {
        return Stream.of(POSTGRES, SQLITE)
                .filter(system -> system.product().equals(product))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no database is called \"" + product.word() + "\""));
    }

    public static DatabaseUrl url(String text, Path baseDir, String origin) {
        return DatabaseUrl.parse(text, List.of(POSTGRES, SQLITE), baseDir, origin);
    }
}
