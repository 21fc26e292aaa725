package dev.furrow.migrate.plan;

import dev.furrow.database.Command;
import dev.furrow.database.Dialect;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.script.Placeholders;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlSplitter;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.TransactionControl;
import java.util.ArrayList;
import java.util.List;

/** A Java revision's calls as units of its step; each unit's place is the line of its call. */
final class CommandUnits implements Command.Visitor<List<Unit>> {
    private final Dialect dialect;
    private final Placeholders placeholders;
    private final boolean transactional;
    private final List<Unit> units = new ArrayList<>();
    private Place place = Place.of("");

    CommandUnits(Dialect dialect, Placeholders placeholders, boolean transactional) {
        this.dialect = dialect;
        this.placeholders = placeholders;
        this.transactional = transactional;
    }

    /**
     * Adds what the dialect says for those of {@code calls} that are for it.
     *
     * @throws FurrowException at the line of a call that the database can't do
     */
    void add(List<RecordedOperation> calls) {
        List<RecordedOperation> its = new ArrayList<>();
        for (RecordedOperation call : calls) {
            if (call.products().contains(dialect.product())) {
                its.add(call);
            }
        }
        for (List<RecordedOperation> group : dialect.neighbours(its)) {
            if (group.size() == 1) {
                add(group.get(0));
            } else {
                addTogether(group);
            }
        }
    }

    private void addTogether(List<RecordedOperation> group) {
        place = group.get(0).place();
        List<Command> commands = dialect.together(group);
        if (commands.size() == 1 && commands.get(0) instanceof Command.Live) {
            units.addAll(commands.get(0).accept(this));
        } else {
            group.forEach(this::add);
        }
    }

    private void add(RecordedOperation call) {
        place = call.place();
        try {
            for (Command command : dialect.commands(call.operation())) {
                units.addAll(
                        command instanceof Command.Live live ? live(live.with(List.of(call))) : command.accept(this));
            }
        } catch (FurrowException e) {
            throw e.at(place);
        }
    }

    /** Returns what {@code commands}, made for a call at {@code where}, are. */
    List<Unit> units(List<Command> commands, Place where) {
        place = where;
        List<Unit> found = new ArrayList<>();
        for (Command command : commands) {
            found.addAll(command.accept(this));
        }
        return found;
    }

    List<Unit> units() {
        return units;
    }

    @Override
    public List<Unit> sql(Command.Sql command) {
        if (command.parameters().isEmpty()) {
            return statements(command.text());
        }
        List<Unit> found = new ArrayList<>();
        for (Unit unit : statements(command.text())) {
            Unit.Parametrised parametrised = new Unit.Parametrised(unit.text(), command.parameters(), place);
            QuestionMarks.of(parametrised, dialect.syntax()).requireAsManyAsValues();
            found.add(parametrised);
        }
        return found;
    }

    @Override
    public List<Unit> verbatim(Command.Verbatim command) {
        return statements(command.text(), Placeholders.NONE);
    }

    @Override
    public List<Unit> script(Command.Script command) {
        return statements(command.text());
    }

    @Override
    public List<Unit> code(Command.Code command) {
        return List.of(new Unit.Code(command.work(), place));
    }

    @Override
    public List<Unit> outside(Command.Outside command) {
        if (transactional) {
            throw new FurrowException(
                    place,
                    command.what() + " can't run in a transaction",
                    List.of("Nothing was run. Say so in the header:  transaction: false"));
        }
        return statements(command.text());
    }

    @Override
    public List<Unit> require(Command.Require command) {
        return List.of(new Unit.Require(command.text(), place));
    }

    @Override
    public List<Unit> live(Command.Live command) {
        return List.of(new Unit.Live(command, dialect, placeholders));
    }

    private List<Unit> statements(String text) {
        return statements(text, placeholders);
    }

    private List<Unit> statements(String text, Placeholders its) {
        SourceText source = SourceText.madeAt(place, text);
        List<SqlStatement> statements =
                SqlSplitter.split(source, dialect.syntax()).statements();
        if (transactional) {
            statements = TransactionControl.unwrapped(statements);
        }
        List<Unit> found = new ArrayList<>();
        for (SqlStatement statement : statements) {
            found.add(new Unit.Statement(its.in(statement)));
        }
        return found;
    }
}
