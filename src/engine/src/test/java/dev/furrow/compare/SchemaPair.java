package dev.furrow.compare;

import dev.furrow.database.CaseDatabase;
import dev.furrow.database.Inspector;
import dev.furrow.error.Place;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.schema.Product;
import dev.furrow.schema.Schema;
import dev.furrow.testing.Databases;
import java.sql.SQLException;
import java.util.List;

/** Two databases of one kind, of which the first is led to the second one's schema. */
final class SchemaPair implements AutoCloseable {
    private static final String SCHEMA = "public";

    private final Product product;
    private final CaseDatabase from;
    private final CaseDatabase to;

    SchemaPair(Product product) throws SQLException {
        this.product = product;
        this.from = CaseDatabase.of(product);
        this.to = CaseDatabase.of(product);
    }

    SchemaPair from(List<String> statements) throws SQLException {
        return run(from, statements);
    }

    SchemaPair to(List<String> statements) throws SQLException {
        return run(to, statements);
    }

    private SchemaPair run(CaseDatabase database, List<String> statements) throws SQLException {
        for (String statement : statements) {
            database.execute(statement);
        }
        return this;
    }

    Comparison compared() {
        return Comparison.of(schema(from), schema(to));
    }

    private Schema schema(CaseDatabase database) {
        return Inspector.of(Databases.of(product), database.connection(), SCHEMA)
                .schema();
    }

    Schema wanted() {
        return schema(to);
    }

    /** Runs the operations on the first database, and returns the statements that it was sent. */
    String led() throws SQLException {
        List<RecordedOperation> operations = compared().operations().stream()
                .map(operation -> new RecordedOperation(operation, Place.of("schema")))
                .toList();
        return from.run(operations, product.equals(Product.SQLITE) ? "" : SCHEMA);
    }

    @Override
    public void close() throws SQLException {
        from.close();
        to.close();
    }
}
