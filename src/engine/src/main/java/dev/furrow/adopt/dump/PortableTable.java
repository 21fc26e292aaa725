package dev.furrow.adopt.dump;

import dev.furrow.schema.Check;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.DataType;
import dev.furrow.schema.Definition;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Index;
import dev.furrow.schema.IndexColumn;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.Product;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Unique;
import dev.furrow.sql.SqlSyntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table in words that another kind of database takes. */
final class PortableTable implements Constraint.Visitor<Optional<Constraint>> {
    private final SchemaTable table;
    private final Product target;
    private final Set<TableName> tables;
    private final CommonSql sql;
    private final Unsaid unsaid;
    private final Set<String> there = new HashSet<>();

    /**
     * Says a table.
     *
     * @param tables those that there will be
     */
    PortableTable(SchemaTable table, Product target, Set<TableName> tables, SqlSyntax syntax, Unsaid unsaid) {
        this.table = table;
        this.target = target;
        this.tables = Set.copyOf(tables);
        this.sql = new CommonSql(syntax, texts(table));
        this.unsaid = unsaid;
    }

    private static Set<String> texts(SchemaTable table) {
        Set<String> texts = new HashSet<>();
        for (Definition<Column> column : table.columns()) {
            DataType type = column.value().map(Column::type).orElse(SimpleType.BINARY);
            if (type.equals(SimpleType.TEXT) || type instanceof StringType) {
                texts.add(column.name());
            }
        }
        return texts;
    }

    SchemaTable said() {
        List<Definition<Column>> columns = columns();
        List<Definition<Constraint>> constraints = new ArrayList<>();
        for (Definition<Constraint> constraint : table.constraints()) {
            Optional<Constraint> said = constraint.value().flatMap(words -> words.accept(this));
            said.ifPresent(words -> constraints.add(new Definition<>(constraint.name(), "", words)));
            leaveOut(said.isEmpty(), "constraint " + constraint.name(), constraint.text());
        }
        List<Definition<Index>> indexes = new ArrayList<>();
        for (Definition<Index> index : table.indexes()) {
            Optional<Index> said = index.value().flatMap(this::index);
            said.ifPresent(words -> indexes.add(new Definition<>(index.name(), "", words)));
            leaveOut(said.isEmpty(), "index " + index.name(), index.text());
        }
        leaveOut(!table.options().isEmpty(), "options", table.options());
        table.attached().forEach(object -> unsaid.add(object.id(), "it is in one database's own words"));
        return new SchemaTable(
                table.name(), "", "", table.comment(), columns, constraints, indexes, List.of(), Set.of());
    }

    private void leaveOut(boolean isLeftOut, String what, String text) {
        if (isLeftOut) {
            unsaid.add(what + " of " + table.name(), text);
        }
    }

    private List<Definition<Column>> columns() {
        PortableColumn portable = new PortableColumn(table.name().name(), key(), target, sql, unsaid);
        List<Definition<Column>> columns = new ArrayList<>();
        for (Definition<Column> column : table.columns()) {
            portable.of(column).ifPresent(words -> {
                there.add(words.name());
                columns.add(new Definition<>(words.name(), "", words));
            });
        }
        return columns;
    }

    private Set<String> key() {
        for (Definition<Constraint> constraint : table.constraints()) {
            if (constraint.words() instanceof PrimaryKey key) {
                return Set.copyOf(key.columns());
            }
        }
        return Set.of();
    }

    @Override
    public Optional<Constraint> primaryKey(PrimaryKey key) {
        return ofColumnsThere(key);
    }

    @Override
    public Optional<Constraint> unique(Unique unique) {
        return ofColumnsThere(unique);
    }

    private Optional<Constraint> ofColumnsThere(Constraint constraint) {
        return there.containsAll(constraint.columns()) ? Optional.of(constraint) : Optional.empty();
    }

    @Override
    public Optional<Constraint> foreignKey(ForeignKey key) {
        boolean holds = !key.isNotValid() && key.isEnforced() && tables.contains(key.target());
        return holds ? ofColumnsThere(key) : Optional.empty();
    }

    @Override
    public Optional<Constraint> check(Check check) {
        return check.isNotValid()
                ? Optional.empty()
                : sql.of(check.expression()).map(expression -> new Check(check.name(), expression));
    }

    @Override
    public Optional<Constraint> exclude(Exclude exclude) {
        return Optional.empty();
    }

    private Optional<Index> index(Index index) {
        List<IndexColumn> columns = new ArrayList<>();
        index.columns().forEach(column -> said(column).ifPresent(columns::add));
        Optional<String> where = sql.of(index.where());
        boolean isSaid = index.method().isEmpty()
                && index.included().isEmpty()
                && where.isPresent()
                && columns.size() == index.columns().size();
        return isSaid
                ? Optional.of(new Index(index.name(), index.table(), columns, index.isUnique(), where.get()))
                : Optional.empty();
    }

    private Optional<IndexColumn> said(IndexColumn column) {
        if (!column.operatorClass().isEmpty()) {
            return Optional.empty();
        }
        if (column.expression()) {
            return sql.of(column.text()).map(text -> new IndexColumn(text, true, column.descending(), ""));
        }
        return there.contains(column.text()) ? Optional.of(column) : Optional.empty();
    }
}
