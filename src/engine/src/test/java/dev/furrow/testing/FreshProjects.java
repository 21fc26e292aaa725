package dev.furrow.testing;

import dev.furrow.schema.Product;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test's projects on databases of their own, which are gone after it. Registered as an extension. */
public final class FreshProjects implements AfterEachCallback {
    private final List<FreshDatabase> databases = new ArrayList<>();

    /** Returns a project in a folder, on a file in there or on a database of the tests' server. */
    public Project on(Product product, Path folder) {
        return product.equals(Product.SQLITE)
                ? Project.onSqlite(folder)
                : Project.on(database().url(), folder);
    }

    /** Returns a database of the tests' server that is dropped after the test. */
    public FreshDatabase database() {
        FreshDatabase fresh = Postgres.freshDatabase();
        databases.add(fresh);
        return fresh;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        databases.forEach(FreshDatabase::close);
        databases.clear();
    }
}
