package dev.furrow.database;

import dev.furrow.database.step.CallSite;
import dev.furrow.database.step.StepStatement;
import dev.furrow.operation.model.BulkInsert;
import dev.furrow.operation.model.Custom;
import dev.furrow.operation.model.Execute;
import dev.furrow.operation.model.Row;
import dev.furrow.operation.model.Run;
import dev.furrow.schema.Product;
import java.util.ArrayList;
import java.util.List;

/** What is sent for an author's own rows, statements and code: on every database the same way. */
public final class AuthorsStatements {
    private static final int ROWS_OF_A_STATEMENT = 500;

    private final Product product;
    private final TableSql sql;
    private final CallSite site;

    public AuthorsStatements(Product product, TableSql sql, CallSite site) {
        this.product = product;
        this.sql = sql;
        this.site = site;
    }

    public List<StepStatement> bulkInsert(BulkInsert operation) {
        List<StepStatement> statements = new ArrayList<>();
        for (List<Row> rows : operation.groups(ROWS_OF_A_STATEMENT)) {
            statements.addAll(site.verbatim(sql.insert(operation, rows)));
        }
        return statements;
    }

    public List<StepStatement> custom(Custom operation) {
        List<StepStatement> statements = new ArrayList<>();
        for (String text : operation.statementsOn(product)) {
            statements.addAll(site.sql(text));
        }
        return statements;
    }

    public List<StepStatement> execute(Execute operation) {
        return operation.parameters().isEmpty()
                ? site.sql(operation.sql())
                : site.parametrised(operation.sql(), operation.parameters());
    }

    public List<StepStatement> run(Run operation) {
        return site.code(operation.work());
    }
}
