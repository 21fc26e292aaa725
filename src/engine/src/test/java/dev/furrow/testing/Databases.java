package dev.furrow.testing;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.DatabaseUrl;
import dev.furrow.postgres.PostgresSystem;
import dev.furrow.schema.Product;
import dev.furrow.sqlite.SqliteSystem;
import java.nio.file.Path;
import java.util.List;

/** The databases that tests run on. */
public final class Databases {
    public static final DatabaseSystem POSTGRES = new PostgresSystem();
    public static final DatabaseSystem SQLITE = new SqliteSystem();
    public static final List<Product> PRODUCTS = List.of(Product.POSTGRESQL, Product.SQLITE);

    private Databases() {}

    public static DatabaseSystem of(Product product) {
        return product.equals(Product.POSTGRESQL) ? POSTGRES : SQLITE;
    }

    public static DatabaseUrl url(String text, Path baseDir, String origin) {
        return DatabaseUrl.parse(text, List.of(POSTGRES, SQLITE), baseDir, origin);
    }
}
