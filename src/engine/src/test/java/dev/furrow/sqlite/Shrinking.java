package dev.furrow.sqlite;

import dev.furrow.operation.model.BulkInsert;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.operation.model.Row;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The shortest script that still makes a difference: leaves out calls, columns, constraints and rows as long as it does. */
final class Shrinking {
    /** Plays steps and returns the difference that they make; empty if they make none. */
    interface Playing {
        String played(List<Step> steps) throws SQLException;
    }

    private final Playing playing;
    private List<Step> steps;
    private String difference;

    Shrinking(List<Step> steps, Playing playing) throws SQLException {
        this.playing = playing;
        this.steps = List.copyOf(steps);
        this.difference = playing.played(steps);
        while (shrink()) {
            // Again: what is left may now be smaller still.
        }
    }

    /** Returns the script, and the difference. */
    String script() {
        StringBuilder script = new StringBuilder();
        for (Step step : steps) {
            script.append(step.undone() ? "// in one revision, undone at the end\n" : "// in one revision\n");
            for (RecordedOperation call : step.calls()) {
                script.append(JavaText.of(call.operation())).append('\n');
            }
        }
        return script + difference;
    }

    private boolean shrink() throws SQLException {
        for (List<Step> smaller : smaller()) {
            String still = playing.played(smaller);
            if (kind(still).equals(kind(difference))) {
                steps = smaller;
                difference = still;
                return true;
            }
        }
        return false;
    }

    /** Returns the beginning of a difference without its names, so that one difference isn't taken for another. */
    private static String kind(String difference) {
        String beginning = difference.lines().limit(2).collect(Collectors.joining("\n"));
        return beginning.replaceAll("\"[^\n]*\"", "name").replaceAll("[a-z][0-9]+", "name");
    }

    /** Returns scripts that are a little smaller, those that leave most out first. */
    private List<List<Step>> smaller() {
        List<List<Step>> all = new ArrayList<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            all.add(with(i, List.of()));
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            List<RecordedOperation> calls = steps.get(i).calls();
            for (int j = calls.size() - 1; j >= 0; j--) {
                List<RecordedOperation> without = new ArrayList<>(calls);
                RecordedOperation call = without.remove(j);
                all.add(with(i, without));
                for (Operation operation : smaller(call.operation())) {
                    List<RecordedOperation> others = new ArrayList<>(calls);
                    others.set(j, new RecordedOperation(operation, call.place()));
                    all.add(with(i, others));
                }
            }
        }
        return all;
    }

    private List<Step> with(int index, List<RecordedOperation> calls) {
        List<Step> others = new ArrayList<>(steps);
        others.set(index, steps.get(index).with(calls));
        others.removeIf(step -> step.calls().isEmpty());
        return others;
    }

    private static List<Operation> smaller(Operation operation) {
        if (operation instanceof CreateTable table) {
            return smaller(table);
        }
        return operation instanceof BulkInsert insert ? smaller(insert) : List.of();
    }

    private static List<Operation> smaller(CreateTable table) {
        List<Operation> all = new ArrayList<>();
        for (Column column : table.columns()) {
            List<Column> columns = new ArrayList<>(table.columns());
            columns.remove(column);
            List<Constraint> constraints = new ArrayList<>(table.constraints());
            constraints.removeIf(constraint -> constraint.toString().contains(column.name()));
            if (!columns.isEmpty()) {
                all.add(new CreateTable(table.table(), columns, constraints));
            }
        }
        for (Constraint constraint : table.constraints()) {
            List<Constraint> constraints = new ArrayList<>(table.constraints());
            constraints.remove(constraint);
            all.add(new CreateTable(table.table(), table.columns(), constraints));
        }
        return all;
    }

    private static List<Operation> smaller(BulkInsert insert) {
        List<Operation> all = new ArrayList<>();
        for (Row row : insert.rows()) {
            List<Row> rows = new ArrayList<>(insert.rows());
            rows.remove(row);
            if (!rows.isEmpty()) {
                all.add(new BulkInsert(insert.table(), insert.columns(), rows));
            }
        }
        for (int i = 0; i < insert.columns().size() && insert.columns().size() > 1; i++) {
            int left = i;
            List<String> columns = new ArrayList<>(insert.columns());
            columns.remove(left);
            List<Row> rows = insert.rows().stream()
                    .map(row -> {
                        List<Object> values = new ArrayList<>(row.values());
                        values.remove(left);
                        return new Row(values);
                    })
                    .toList();
            all.add(new BulkInsert(insert.table(), columns, rows));
        }
        return all;
    }
}
