package dev.furrow.database;

import dev.furrow.operation.model.BulkInsert;
import dev.furrow.operation.model.Custom;
import dev.furrow.operation.model.Execute;
import dev.furrow.operation.model.Row;
import dev.furrow.operation.model.Run;
import dev.furrow.schema.Product;
import java.util.ArrayList;
import java.util.List;

/** What is sent for an author's own rows, statements and code: on every database the same way. */
public final class AuthorsCommands {
    private static final int ROWS_OF_A_STATEMENT = 500;

    private final Product product;
    private final TableSql sql;

    public AuthorsCommands(Product product, TableSql sql) {
        this.product = product;
        this.sql = sql;
    }

    public List<Command> bulkInsert(BulkInsert operation) {
        List<Command> commands = new ArrayList<>();
        for (List<Row> rows : operation.groups(ROWS_OF_A_STATEMENT)) {
            commands.add(new Command.Verbatim(sql.insert(operation, rows)));
        }
        return commands;
    }

    public List<Command> custom(Custom operation) {
        List<Command> commands = new ArrayList<>();
        for (String text : operation.statementsOn(product)) {
            commands.add(new Command.Script(text));
        }
        return commands;
    }

    public List<Command> execute(Execute operation) {
        return List.of(
                operation.parameters().isEmpty()
                        ? new Command.Script(operation.sql())
                        : new Command.Sql(operation.sql(), operation.parameters()));
    }

    public List<Command> run(Run operation) {
        return List.of(new Command.Code(operation.work()));
    }
}
