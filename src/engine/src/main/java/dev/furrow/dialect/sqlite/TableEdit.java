package dev.furrow.dialect.sqlite;

import dev.furrow.dialect.Command;
import dev.furrow.dialect.Quoting;
import dev.furrow.dialect.SchemaEntry;
import dev.furrow.dialect.TableSql;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.AddColumn;
import dev.furrow.operation.AddConstraint;
import dev.furrow.operation.AlterColumn;
import dev.furrow.operation.DropColumn;
import dev.furrow.operation.DropConstraint;
import dev.furrow.operation.DropIndex;
import dev.furrow.operation.RenameConstraint;
import dev.furrow.schema.Check;
import dev.furrow.schema.Column;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DefaultFit;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Index;
import dev.furrow.schema.IndexColumn;
import dev.furrow.schema.Numbering;
import dev.furrow.schema.Numbers;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.Product;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Unique;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Changes to one table, collected until they are told: by ALTER TABLE where it can say all of them, else by one rebuild. */
final class TableEdit {
    private final TableSql sql;
    private final SqliteWords words;
    private final TableText before;
    private TableText table;
    private boolean needsRebuild;
    private long firstNumber = 1;
    private final List<Command> checks = new ArrayList<>();
    private final List<Command> natively = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private final List<SchemaEntry> keptIndexes;
    private final List<String> added = new ArrayList<>();

    /**
     * Begins with a table as it is.
     *
     * @param indexes those that statements made
     */
    TableEdit(TableText before, List<SchemaEntry> indexes, SqliteWords words, TableSql sql) {
        this.before = before;
        this.table = before;
        this.keptIndexes = new ArrayList<>(indexes);
        this.words = words;
        this.sql = sql;
    }

    TableText before() {
        return before;
    }

    TableText after() {
        return table;
    }

    boolean needsRebuild() {
        return needsRebuild;
    }

    /** Returns the queries that find rows which don't fit. */
    List<Command> checks() {
        return checks;
    }

    /** Returns the statements, if ALTER TABLE can say it all. */
    List<Command> natively() {
        return natively;
    }

    /** Returns the expression of the old row that gives a column its value. */
    String value(String column) {
        return values.getOrDefault(key(column), Quoting.identifier(column));
    }

    /** Tells whether the old rows have the column; one that was dropped and added anew is empty. */
    boolean brings(String column) {
        return !added.contains(key(column));
    }

    List<SchemaEntry> keptIndexes() {
        return keptIndexes;
    }

    /** Tells whether {@code column} is what it was before, so that another change of it can join. */
    boolean isUntouched(String column) {
        return !values.containsKey(key(column)) && !added.contains(key(column));
    }

    boolean isUntouched() {
        return values.isEmpty()
                && added.isEmpty()
                && before.columns().size() == table.columns().size();
    }

    void addColumn(AddColumn operation) {
        Column column = operation.column();
        if (table.column(column.name()).isPresent()) {
            if (operation.ifNotExists()) {
                return;
            }
            throw new FurrowException(
                    "table \"" + table.name() + "\" has a column \"" + column.name() + "\" already", List.of());
        }
        if (column.isIdentity() && !table.primaryKey().isEmpty()) {
            throw new FurrowException("table \"" + table.name() + "\" has a primary key already", List.of());
        }
        List<ColumnText> columns = new ArrayList<>(table.columns());
        columns.add(TableReader.column(sql.column(operation.table(), column)));
        if (NativeColumn.isAddable(column)) {
            natively.add(alter("ADD COLUMN " + NativeColumn.text(operation, sql)));
        } else {
            needsRebuild = true;
        }
        if (column.isIdentity()) {
            firstNumber = first(column.numbering());
        }
        if (isEmptyForRows(column)) {
            checks.add(new RowChecks(before).empty(column.name()));
        }
        table = table.withColumns(columns);
        added.add(key(column.name()));
        for (Constraint constraint : column.constraints()) {
            table = table.withRule(TableReader.rule(sql.constraint(constraint)));
        }
    }

    private static boolean isEmptyForRows(Column column) {
        return !column.nullable() && !column.isIdentity() && column.defaultValue() instanceof DefaultValue.None;
    }

    void dropColumn(DropColumn operation) {
        Optional<ColumnText> found = table.column(operation.column());
        if (found.isEmpty() && operation.ifExists()) {
            return;
        }
        ColumnText column = required(operation.column());
        List<ColumnText> columns = new ArrayList<>();
        boolean alone = !column.has(Clause.Kind.PRIMARY_KEY) && !column.has(Clause.Kind.UNIQUE);
        for (ColumnText other : table.columns()) {
            if (!other.equals(column)) {
                requireNotComputedFrom(column.name(), other);
                ColumnText without =
                        other.without(clause -> clause.is(Clause.Kind.CHECK) && clause.mentions(column.name()));
                alone &= without.equals(other);
                columns.add(without);
            }
        }
        List<Clause> rules = new ArrayList<>(table.rules());
        rules.removeIf(rule -> concerns(rule, column.name()));
        alone &= rules.size() == table.rules().size();
        int count = keptIndexes.size();
        keptIndexes.removeIf(index -> indexes(index, column.name()));
        alone &= keptIndexes.size() == count;
        table = table.withColumns(columns).withRules(rules);
        natively.add(alter("DROP COLUMN " + Quoting.identifier(column.name())));
        needsRebuild |= !alone;
    }

    /** SQLite would take a name in quotes that no column has any more for a text. */
    private void requireNotComputedFrom(String column, ColumnText other) {
        boolean isComputed = other.clauses().stream()
                .anyMatch(clause -> clause.is(Clause.Kind.GENERATED) && clause.mentions(column));
        if (isComputed) {
            throw new FurrowException(
                    "column \"" + column + "\" of table \"" + table.name() + "\" can't be dropped: column \""
                            + other.name() + "\" is computed from it",
                    List.of());
        }
    }

    private static boolean concerns(Clause rule, String column) {
        if (rule.is(Clause.Kind.CHECK)) {
            return rule.mentions(column);
        }
        return TableText.ruleColumns(rule).stream().anyMatch(column::equalsIgnoreCase);
    }

    private static boolean indexes(SchemaEntry index, String column) {
        Tokens tokens = new Tokens(index.sql());
        int at = 0;
        while (at < tokens.count() && !tokens.isSymbol(at, '(')) {
            at++;
        }
        return at < tokens.count()
                && new Tokens(index.sql().substring(tokens.get(at).start())).mention(column);
    }

    void alterColumn(AlterColumn operation) {
        ColumnChange change = operation.change();
        ColumnText column = required(change.column());
        change.type().ifPresent(type -> type(change, type));
        change.defaultValue().ifPresent(value -> defaultValue(change.column(), value));
        change.numbering().ifPresent(numbering -> numbering(change.column(), numbering));
        change.nullability().ifPresent(nullable -> nullability(column, nullable));
    }

    private void type(ColumnChange change, DataType type) {
        needsRebuild = true;
        ColumnText column = required(change.column());
        if (column.isAutoincrement()) {
            // Whatever its width is elsewhere, SQLite numbers an INTEGER.
            return;
        }
        if (change.defaultValue().isEmpty()) {
            requireDefaultToFit(column, type);
        }
        String using = change.usingOn(Product.SQLITE);
        String value = using.isEmpty() ? Quoting.identifier(column.name()) : "(" + using + ")";
        QuotedNames.requireColumns(using, table.name(), before.columnNames());
        String converted = using.isEmpty() ? Conversion.of(value, column.type(), type) : using;
        if (!converted.equals(value)) {
            values.put(key(column.name()), converted);
        }
        String condition = Fit.of(type, value);
        if (!condition.isEmpty()) {
            checks.add(new RowChecks(before).fits(column.name(), value, condition, words.type(type)));
        }
        ColumnText typed = column.withType(words.type(type)).without(TableEdit::isEnumCheck);
        if (type instanceof EnumerationType enumeration) {
            typed = typed.with(
                    TableReader.rule(EnumCheck.of(column.name(), enumeration).text()));
        }
        table = table.with(typed);
    }

    private void requireDefaultToFit(ColumnText column, DataType type) {
        boolean isEnum = column.clauses().stream().anyMatch(TableEdit::isEnumCheck);
        TypeFamily family = isEnum ? TypeFamily.ENUM : TypeFamily.of(column.type());
        for (Clause clause : column.clauses()) {
            if (clause.isLiteralDefault() && !family.keepsDefaultAs(TypeFamily.of(type))) {
                throw new FurrowException(
                        "column \"" + column.name() + "\" of table \"" + table.name() + "\" has the default "
                                + clause.text().substring("DEFAULT".length()).strip()
                                + ", which PostgreSQL doesn't convert with its type",
                        List.of("Say what it is now:  change(\"" + column.name()
                                + "\").type(...).defaultValue(...), or .noDefault()"));
            }
            clause.textDefault()
                    .ifPresent(text -> DefaultFit.require(column.name(), type, new DefaultValue.Text(text)));
        }
    }

    static boolean isEnumCheck(Clause clause) {
        return clause.is(Clause.Kind.CHECK) && clause.name().endsWith("_enum");
    }

    private void defaultValue(String name, DefaultValue value) {
        needsRebuild = true;
        if (required(name).has(Clause.Kind.GENERATED)) {
            throw new FurrowException(
                    "column \"" + name + "\" of table \"" + table.name() + "\" is computed: it has no default",
                    List.of());
        }
        typeOf(required(name)).ifPresent(type -> DefaultFit.require(name, type, value));
        ColumnText column = required(name).without(clause -> clause.is(Clause.Kind.DEFAULT));
        String clause = sql.defaultClause(value);
        table = table.with(clause.isEmpty() ? column : column.with(TableReader.rule(clause)));
    }

    /** Returns what a column's type is, as far as it says which values fit. */
    private static Optional<DataType> typeOf(ColumnText column) {
        for (Clause clause : column.clauses()) {
            if (isEnumCheck(clause)) {
                String type = clause.name()
                        .substring(
                                0, clause.name().length() - EnumCheck.nameOf("").length());
                return Optional.of(new EnumerationType(TableName.of(type), EnumChanges.strings(clause)));
            }
        }
        return switch (TypeFamily.of(column.type())) {
            case TEXT -> Optional.of(SimpleType.TEXT);
            case NUMBER -> Optional.of(SimpleType.INTEGER);
            case BOOLEAN -> Optional.of(SimpleType.BOOL);
            case ENUM, OTHER, UNKNOWN -> Optional.empty();
        };
    }

    private void numbering(String name, Numbering numbering) {
        needsRebuild = true;
        ColumnText column = required(name);
        if (numbering.equals(Numbering.NONE)) {
            table = table.with(column.without(clause -> clause.is(Clause.Kind.PRIMARY_KEY)))
                    .withRule(TableReader.rule(
                            sql.constraint(new PrimaryKey(table.name() + "_pkey", List.of(column.name())))));
            table = table.with(notNull(required(name)));
            return;
        }
        SqliteRefusal.unlessItCountsSo(name, numbering);
        firstNumber = first(numbering);
        List<String> key = table.primaryKey();
        if (key.size() != 1 || !key.get(0).equalsIgnoreCase(column.name())) {
            throw new FurrowException(
                    "SQLite numbers a column only where it is the primary key, which \"" + name + "\" of table \""
                            + table.name() + "\" isn't",
                    List.of());
        }
        List<Clause> rules = new ArrayList<>(table.rules());
        rules.removeIf(rule -> rule.is(Clause.Kind.PRIMARY_KEY));
        ColumnText bare = column.withType("INTEGER")
                .without(clause -> clause.is(Clause.Kind.PRIMARY_KEY)
                        || clause.is(Clause.Kind.NOT_NULL)
                        || clause.is(Clause.Kind.DEFAULT));
        table = table.withRules(rules).with(bare.with(TableReader.rule("PRIMARY KEY AUTOINCREMENT")));
    }

    private static long first(Numbering numbering) {
        return numbering.numbers().settings().getOrDefault(Numbers.Setting.START, 1L);
    }

    /** Returns the number from which new rows are counted; 1 where nobody says another. */
    long firstNumber() {
        return firstNumber;
    }

    /** Not by ALTER COLUMN, which only SQLite 3.53 learnt: a script would run in no shell that a distribution has. */
    private void nullability(ColumnText before, boolean nullable) {
        needsRebuild = true;
        ColumnText column = required(before.name());
        if (nullable) {
            table = table.with(column.without(clause -> clause.is(Clause.Kind.NOT_NULL)));
            return;
        }
        if (!added.contains(key(column.name()))) {
            checks.add(new RowChecks(this.before).notNull(column.name(), value(column.name())));
        }
        table = table.with(notNull(column));
    }

    private static ColumnText notNull(ColumnText column) {
        boolean already = column.has(Clause.Kind.NOT_NULL) || column.isAutoincrement();
        return already
                ? column
                : column.without(clause -> clause.is(Clause.Kind.NULL)).with(TableReader.rule("NOT NULL"));
    }

    void addConstraint(AddConstraint operation) {
        operation.constraint().accept(new Adding());
        table = table.withRule(TableReader.rule(sql.constraint(operation.constraint())));
    }

    /** What a rule needs before it can be added. */
    private final class Adding implements Constraint.Visitor<Boolean> {
        @Override
        public Boolean primaryKey(PrimaryKey key) {
            if (!table.primaryKey().isEmpty()) {
                throw new FurrowException("table \"" + table.name() + "\" has a primary key already", List.of());
            }
            for (String column : key.columns()) {
                if (isUntouched(column)) {
                    checks.add(new RowChecks(before).notNull(column, value(column)));
                }
                table = table.with(notNull(required(column)));
            }
            return unique(key.name(), key.columns());
        }

        @Override
        public Boolean unique(Unique unique) {
            return unique(unique.name(), unique.columns());
        }

        private boolean unique(String name, List<String> columns) {
            boolean asTheyWere = true;
            for (String column : columns) {
                required(column);
                asTheyWere &= isUntouched(column);
            }
            if (asTheyWere) {
                checks.add(new RowChecks(before).unique(name, columns));
            }
            needsRebuild = true;
            return true;
        }

        @Override
        public Boolean foreignKey(ForeignKey key) {
            key.columns().forEach(TableEdit.this::required);
            needsRebuild = true;
            return true;
        }

        @Override
        public Boolean check(Check check) {
            QuotedNames.requireColumns(check.expression(), table.name(), table.columnNames());
            if (isUntouched()) {
                checks.add(new RowChecks(before).check(check.name(), check.expression()));
            }
            needsRebuild = true;
            return true;
        }

        @Override
        public Boolean exclude(Exclude exclude) {
            throw SqliteRefusal.of("keep rows apart by an exclusion (constraint \"" + exclude.name() + "\")");
        }
    }

    void dropConstraint(DropConstraint operation) {
        for (Clause rule : table.rules()) {
            if (table.nameOf(rule, "").equalsIgnoreCase(operation.name())) {
                List<Clause> rules = new ArrayList<>(table.rules());
                rules.remove(rule);
                needsRebuild = true;
                table = table.withRules(rules);
                return;
            }
        }
        for (ColumnText column : table.columns()) {
            for (Clause clause : column.clauses()) {
                if (TableText.isConstraint(clause)
                        && table.nameOf(clause, column.name()).equalsIgnoreCase(operation.name())) {
                    needsRebuild = true;
                    ColumnText without = column.without(clause::equals);
                    table = table.with(clause.is(Clause.Kind.PRIMARY_KEY) ? notNull(without) : without);
                    return;
                }
            }
        }
        if (!operation.ifExists()) {
            throw noConstraint(operation.name());
        }
    }

    private FurrowException noConstraint(String name) {
        List<String> known = new ArrayList<>();
        table.columns()
                .forEach(column -> column.clauses().stream()
                        .filter(TableText::isConstraint)
                        .forEach(clause -> known.add(table.nameOf(clause, column.name()))));
        table.rules().forEach(rule -> known.add(table.nameOf(rule, "")));
        return new FurrowException(
                "table \"" + table.name() + "\" has no constraint \"" + name + "\"",
                known.isEmpty() ? List.of("It has none.") : List.of("It has " + String.join(", ", known) + "."));
    }

    void requireConstraint(String name) {
        boolean isThere =
                table.rules().stream().anyMatch(rule -> table.nameOf(rule, "").equalsIgnoreCase(name));
        boolean isBehindColumn = table.columns().stream()
                .anyMatch(column -> column.clauses().stream()
                        .anyMatch(clause -> TableText.isConstraint(clause)
                                && table.nameOf(clause, column.name()).equalsIgnoreCase(name)));
        if (!isThere && !isBehindColumn) {
            throw noConstraint(name);
        }
    }

    void renameConstraint(RenameConstraint operation) {
        needsRebuild = true;
        List<Clause> rules = new ArrayList<>(table.rules());
        for (Clause rule : table.rules()) {
            if (table.nameOf(rule, "").equalsIgnoreCase(operation.name())) {
                rules.set(rules.indexOf(rule), rule.named(operation.newName()));
                table = table.withRules(rules);
                return;
            }
        }
        for (ColumnText column : table.columns()) {
            for (Clause clause : column.clauses()) {
                if (TableText.isConstraint(clause)
                        && table.nameOf(clause, column.name()).equalsIgnoreCase(operation.name())) {
                    table = table.with(column.replaced(clause, clause.named(operation.newName())));
                    return;
                }
            }
        }
        throw noConstraint(operation.name());
    }

    void createIndex(Index index, String text) {
        for (IndexColumn column : index.columns()) {
            if (column.expression()) {
                QuotedNames.requireColumns(column.text(), table.name(), table.columnNames());
            } else {
                required(column.text());
            }
        }
        QuotedNames.requireColumns(index.where(), table.name(), table.columnNames());
        String name = index.name();
        keptIndexes.add(new SchemaEntry("index", name, table.name(), text));
        natively.add(Command.Sql.of(text));
    }

    void dropIndex(DropIndex operation) {
        boolean found = keptIndexes.removeIf(index -> index.name().equalsIgnoreCase(operation.name()));
        if (!found && !operation.ifExists()) {
            throw new FurrowException(
                    "table \"" + table.name() + "\" has no index \"" + operation.name() + "\"", List.of());
        }
        if (found) {
            natively.add(Command.Sql.of("DROP INDEX " + Quoting.identifier(operation.name())));
        }
    }

    /** Puts another check for an enum type into the place of {@code check}. */
    void enumeration(String column, Clause check, EnumCheck changed) {
        needsRebuild = true;
        table = table.with(required(column).replaced(check, TableReader.rule(changed.text())));
    }

    /** Gives the rows another value, and the column another default where it has {@code oldDefault}. */
    void enumerationValue(String column, String value, String oldDefault, String newDefault) {
        values.put(key(column), value);
        ColumnText changed = required(column);
        for (Clause clause : changed.clauses()) {
            if (clause.isDefault(oldDefault)) {
                table = table.with(changed.replaced(clause, TableReader.rule("DEFAULT " + newDefault)));
            }
        }
    }

    private ColumnText required(String name) {
        return table.column(name)
                .orElseThrow(() -> new FurrowException(
                        "table \"" + table.name() + "\" has no column \"" + name + "\"",
                        List.of("It has " + String.join(", ", table.columnNames()) + ".")));
    }

    private Command alter(String change) {
        return Command.Sql.of("ALTER TABLE " + words.quote(TableName.of(before.name())) + " " + change);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
