package dev.furrow.model;

import dev.furrow.operation.model.CreateSequence;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.operation.model.DropObject;
import dev.furrow.operation.model.DropTable;
import dev.furrow.operation.model.Execute;
import dev.furrow.operation.model.ObjectKind;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.source.OperationSource;
import dev.furrow.schema.Numbers;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import java.util.ArrayList;
import java.util.List;

/** Statements for sequences, on each database what it has. */
final class SequenceStatements {
    private final SequenceSupport support;

    SequenceStatements(SequenceSupport support) {
        this.support = support;
    }

    List<GeneratedStatement> create(CreateSequence create) {
        String table = Quoting.identifier(create.name().name());
        long first = create.numbers().settings().getOrDefault(Numbers.Setting.START, 1L);
        return statements(
                List.of(create),
                List.of(
                        new CreateTable(create.name(), List.of(SequenceTables.column()), List.of()),
                        new Execute("INSERT INTO " + table + " VALUES (" + first + ")", List.of())));
    }

    List<GeneratedStatement> drop(TableName name) {
        return statements(
                List.of(new DropObject(ObjectKind.SEQUENCE, name, false)), List.of(new DropTable(name, false)));
    }

    /** Returns what changes how one counts; a table that stands for a sequence counts in the application. */
    List<GeneratedStatement> change(Execute change) {
        return statements(List.of(change), List.of());
    }

    private List<GeneratedStatement> statements(List<Operation> having, List<Operation> lacking) {
        List<GeneratedStatement> statements = new ArrayList<>();
        support.having().forEach(product -> statements.add(on(product, having)));
        if (!lacking.isEmpty()) {
            support.lacking().forEach(product -> statements.add(on(product, lacking)));
        }
        return statements;
    }

    private static GeneratedStatement on(Product product, List<Operation> operations) {
        List<String> lines = new ArrayList<>();
        for (Operation operation : operations) {
            lines.add("only." + OperationSource.of(operation).substring("op.".length()));
        }
        if (lines.size() == 1) {
            String call = lines.get(0);
            return GeneratedStatement.plain(
                    "op.on(" + product + ", only -> " + call.substring(0, call.length() - 1) + ");");
        }
        return GeneratedStatement.plain(
                "op.on(" + product + ", only -> {\n" + String.join("\n", lines).indent(2) + "});");
    }
}
