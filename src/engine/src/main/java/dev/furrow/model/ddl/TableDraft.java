package dev.furrow.model.ddl;

import dev.furrow.error.Place;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.schema.Check;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.ConstraintNames;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Index;
import dev.furrow.schema.TableElement;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Mentions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A table while its script is read. */
final class TableDraft {
    private final TableName name;
    private final Place place;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private String comment = "";

    TableDraft(TableName name, Place place) {
        this.name = name;
        this.place = place;
    }

    void add(Column column) {
        columns.put(
                column.name(),
                column.withConstraints(column.constraints().stream()
                        .filter(TableDraft::isHeldHere)
                        .toList()));
    }

    void add(Constraint constraint) {
        if (isHeldHere(constraint)) {
            constraints.add(constraint);
        }
    }

    /** A key to a table that lies in another schema isn't. */
    private static boolean isHeldHere(Constraint constraint) {
        return !(constraint instanceof ForeignKey key && key.target().isQualified());
    }

    void add(Index index) {
        indexes.add(index);
    }

    void dropIndex(String index) {
        indexes.removeIf(each -> each.name().equals(index));
    }

    /** Forgets a constraint by its name, the convention's where the script gave it none. */
    void dropConstraint(String constraint) {
        constraints.removeIf(each -> named(each).name().equals(constraint)
                || ConstraintNames.named(name, each).name().equals(constraint));
        columns.replaceAll(
                (its, column) -> column.withConstraints(ConstraintNames.named(name, column).constraints().stream()
                        .filter(each -> !each.name().equals(constraint))
                        .toList()));
    }

    void drop(String column) {
        columns.remove(column);
    }

    /** Keeps a statement that inserts into it, without the application's own schema in front of its name. */
    void addRows(String insert) {
        rows.add(insert);
    }

    void comment(String text) {
        comment = text;
    }

    /** Changes a column that is there. */
    void change(String column, UnaryOperator<Column> change) {
        Column known = columns.get(column);
        if (known == null) {
            throw new UnreadException(place, "column \"" + column + "\", which the script doesn't make");
        }
        columns.put(column, change.apply(known));
    }

    DeclaredTable table() {
        NumberedKey key = new NumberedKey(columns.values(), constraints);
        List<TableElement> elements = new ArrayList<>();
        columns.values().forEach(column -> elements.add(key.said(column)));
        constraints.stream()
                .map(this::named)
                .filter(constraint -> !key.says(constraint))
                .forEach(elements::add);
        columns.values().stream().filter(key::isElsewhere).forEach(this::refuse);
        CreateTable table = CreateTable.of(name, elements, false);
        return new DeclaredTable(name, place, comment, table.columns(), table.constraints(), indexes, rows);
    }

    private void refuse(Column column) {
        throw new UnreadException(
                place, "column \"" + column.name() + "\", which the database numbers and which isn't the primary key");
    }

    /** A check of a table that speaks of one column alone is called after it, as databases do. */
    private Constraint named(Constraint constraint) {
        if (!(constraint instanceof Check check) || !check.name().isEmpty()) {
            return constraint;
        }
        List<String> named = columns.keySet().stream()
                .filter(column -> Mentions.of(column, check.expression()))
                .toList();
        return named.size() == 1 ? check.named(ConstraintNames.ofCheck(name.name(), named.get(0))) : check;
    }
}
