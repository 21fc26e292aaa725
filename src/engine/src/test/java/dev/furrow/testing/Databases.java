package dev.furrow.testing;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.DatabaseUrl;
import dev.furrow.postgres.PostgresSystem;
import dev.furrow.schema.Product;
import dev.furrow.sqlite.SqliteSystem;
import java.nio.file.Path;
import java.util.List;

/** The databases that tests run on. Another one needs its line here, and is opened in {@code CaseDatabase} and {@code SeedLab}. */
public final class Databases {
    public static final DatabaseSystem POSTGRES = new PostgresSystem();
    public static final DatabaseSystem SQLITE = new SqliteSystem();
    private static final List<DatabaseSystem> ALL = List.of(POSTGRES, SQLITE);
    public static final List<Product> PRODUCTS =
            ALL.stream().map(DatabaseSystem::product).toList();

    private Databases() {}

    /** Returns the one of a product, which has to be one of {@link #PRODUCTS}: a word with a mistake in it is none. */
    public static DatabaseSystem of(Product product) {
        return ALL.stream()
                .filter(system -> system.product().equals(product))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no database is called \"" + product.word() + "\""));
    }

    public static DatabaseUrl url(String text, Path baseDir, String origin) {
        return DatabaseUrl.parse(text, ALL, baseDir, origin);
    }
}
