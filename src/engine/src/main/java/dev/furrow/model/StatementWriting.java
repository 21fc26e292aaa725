package dev.furrow.model;

import dev.furrow.model.ddl.DeclaredSchema;
import dev.furrow.model.ddl.DeclaredTable;
import dev.furrow.operation.model.AddColumn;
import dev.furrow.operation.model.AlterColumn;
import dev.furrow.operation.model.CreateSequence;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.operation.model.Custom;
import dev.furrow.operation.model.DropColumn;
import dev.furrow.operation.model.DropObject;
import dev.furrow.operation.model.DropTable;
import dev.furrow.operation.model.Execute;
import dev.furrow.operation.model.ObjectKind;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.source.OperationSource;
import dev.furrow.schema.Column;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.Definition;
import dev.furrow.schema.Numbers;
import dev.furrow.schema.Product;
import dev.furrow.schema.Schema;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the operations of one direction as statements, with a word on what can fail on rows or loses them. */
final class StatementWriting {
    private static final Pattern COMMENT = Pattern.compile("(drop )?comment on .*", Pattern.DOTALL);

    private final Schema from;
    private final Schema to;
    private final DeclaredSchema declared;
    private final SequenceSupport support;
    private final SequenceStatements sequences;
    private final RuleRisks risks;
    private final List<String> warnings = new ArrayList<>();

    /**
     * Writes what leads from one schema to the other.
     *
     * @param declared what the models say, for the rows of tables
     */
    StatementWriting(Schema from, Schema to, DeclaredSchema declared, SequenceSupport support) {
        this.from = from;
        this.to = to;
        this.declared = declared;
        this.support = support;
        this.sequences = new SequenceStatements(support);
        this.risks = new RuleRisks(from);
    }

    /** Returns the statements; sequences are made before anything else, and dropped after it, whatever stands for them. */
    List<GeneratedStatement> write(List<Operation> operations) {
        List<GeneratedStatement> first = new ArrayList<>();
        List<GeneratedStatement> statements = new ArrayList<>();
        List<GeneratedStatement> last = new ArrayList<>();
        for (Operation operation : operations) {
            Optional<CreateSequence> made = madeSequence(operation);
            Optional<TableName> dropped = droppedSequence(operation);
            made.ifPresent(sequence -> first.addAll(sequences.create(sequence)));
            dropped.ifPresent(sequence -> last.addAll(dropped(sequence)));
            if (made.isEmpty() && dropped.isEmpty()) {
                statements.addAll(write(operation));
            }
        }
        first.addAll(statements);
        first.addAll(last);
        return first;
    }

    private Optional<CreateSequence> madeSequence(Operation operation) {
        if (operation instanceof CreateSequence create) {
            return Optional.of(create);
        }
        if (!(operation instanceof CreateTable create)) {
            return Optional.empty();
        }
        return SequenceTables.sequence(create.table(), declared)
                .or(() -> to.table(create.table())
                        .filter(SequenceTables::standsForSequence)
                        .map(table -> new CreateSequence(table.name(), Numbers.PLAIN, false)));
    }

    private List<GeneratedStatement> dropped(TableName sequence) {
        String warning = "Loses where sequence " + sequence + " stood.";
        warnings.add(warning);
        List<GeneratedStatement> statements = new ArrayList<>();
        for (GeneratedStatement statement : sequences.drop(sequence)) {
            statements.add(
                    new GeneratedStatement(statements.isEmpty() ? List.of(warning) : List.of(), statement.source()));
        }
        return statements;
    }

    private Optional<TableName> droppedSequence(Operation operation) {
        if (operation instanceof DropObject drop && drop.kind() == ObjectKind.SEQUENCE) {
            return Optional.of(drop.name());
        }
        return operation instanceof DropTable drop
                ? from.table(drop.table())
                        .filter(SequenceTables::standsForSequence)
                        .map(table -> drop.table())
                : Optional.empty();
    }

    /** Returns what was said of them, for people. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    private List<GeneratedStatement> write(Operation operation) {
        if (operation instanceof CreateTable create) {
            return create(create);
        }
        if (operation instanceof DropTable drop) {
            return List.of(warned(drop, "Loses data: " + drop.table() + " goes with its rows."));
        }
        if (operation instanceof DropColumn drop && !isComputed(drop)) {
            return List.of(
                    warned(drop, "Loses data: " + drop.table() + "." + drop.column() + " goes with its values."));
        }
        if (operation instanceof Execute change) {
            return sequences.change(change);
        }
        if (operation instanceof AddColumn add && isHeldToRows(add)) {
            return addInSteps(add);
        }
        Optional<String> risk = risks.of(operation);
        if (risk.isPresent()) {
            return List.of(warned(operation, risk.get()));
        }
        if (operation instanceof Custom custom && COMMENT.matcher(custom.what()).matches()) {
            return List.of(plain(comment(custom)));
        }
        return operation instanceof AlterColumn alter ? List.of(alter(alter)) : List.of(plain(operation));
    }

    /** A database that has no sequences keeps no comments either: there is nothing to do. */
    private Custom comment(Custom custom) {
        Custom everywhere = custom;
        for (Product lacking : support.lacking()) {
            everywhere = everywhere.on(lacking);
        }
        return everywhere;
    }

    private boolean isComputed(DropColumn drop) {
        return from.table(drop.table())
                .flatMap(table -> table.column(drop.column()))
                .flatMap(Definition::value)
                .filter(column -> column.defaultValue() instanceof DefaultValue.Generated)
                .isPresent();
    }

    private static GeneratedStatement plain(Operation operation) {
        return GeneratedStatement.plain(OperationSource.of(operation));
    }

    private GeneratedStatement warned(Operation operation, String warning) {
        warnings.add(warning);
        return new GeneratedStatement(List.of(warning), OperationSource.of(operation));
    }

    private List<GeneratedStatement> create(CreateTable create) {
        List<GeneratedStatement> statements = new ArrayList<>(List.of(plain(create)));
        for (DeclaredTable table : declared.tables()) {
            if (table.name().equals(create.table())) {
                table.rows().forEach(row -> statements.add(plain(new Execute(row, List.of()))));
            }
        }
        return statements;
    }

    private boolean isHeldToRows(AddColumn add) {
        Column column = add.column();
        return !column.nullable()
                && !column.isIdentity()
                && column.defaultValue() instanceof DefaultValue.None
                && from.table(add.table()).isPresent();
    }

    /** Rows that are there need a value before the column can be held to having one. */
    private List<GeneratedStatement> addInSteps(AddColumn add) {
        Column column = add.column();
        String name = add.table() + "." + column.name();
        List<GeneratedStatement> statements = new ArrayList<>();
        statements.add(plain(new AddColumn(add.table(), column.withNullability(true), add.ifNotExists())));
        Optional<String> value = RowValue.of(column, constraints(add.table()));
        if (value.isPresent()) {
            String warning =
                    "Rows that are there get " + value.get() + " in " + name + ": change it here, if that is wrong.";
            warnings.add(warning);
            String sql =
                    "UPDATE " + quoted(add.table()) + " SET " + Quoting.identifier(column.name()) + " = " + value.get();
            statements.add(new GeneratedStatement(List.of(warning), OperationSource.of(new Execute(sql, List.of()))));
            statements.add(plain(notNull(add)));
        } else {
            String warning = "Fails while " + add.table() + " has rows: say before this line what they get in "
                    + column.name() + ".";
            warnings.add(warning);
            statements.add(new GeneratedStatement(List.of(warning), OperationSource.of(notNull(add))));
        }
        return statements;
    }

    private List<Constraint> constraints(TableName table) {
        return to.table(table).stream()
                .flatMap(after -> after.constraints().stream())
                .flatMap(constraint -> constraint.value().stream())
                .toList();
    }

    private static AlterColumn notNull(AddColumn add) {
        return new AlterColumn(add.table(), ColumnChange.of(add.column().name()).notNull());
    }

    private static String quoted(TableName table) {
        return table.isQualified()
                ? Quoting.identifier(table.schema()) + "." + Quoting.identifier(table.name())
                : Quoting.identifier(table.name());
    }

    private GeneratedStatement alter(AlterColumn alter) {
        String name = alter.table() + "." + alter.change().column();
        List<String> comments = new ArrayList<>();
        Optional<DataType> before = from.table(alter.table())
                .flatMap(table -> table.column(alter.change().column()))
                .flatMap(Definition::value)
                .map(Column::type);
        alter.change()
                .type()
                .filter(type -> before.isPresent())
                .flatMap(type -> ValuesAtRisk.of(name, before.get(), type))
                .ifPresent(comments::add);
        if (!alter.change().nullability().orElse(true)) {
            comments.add("Fails where " + name + " is NULL: say before this line what those rows get.");
        }
        warnings.addAll(comments);
        return new GeneratedStatement(comments, OperationSource.of(alter));
    }
}
