package dev.furrow.adopt.imports;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.script.ScriptFolder;
import dev.furrow.script.SourceFile;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.text.Wording;
import java.util.List;

/** Reads other tools' folders. */
public final class Importer {
    private final Statements statements;
    private final List<Tool> tools;

    /**
     * Makes one that knows all tools.
     *
     * @param databases the syntaxes that statements may be written in; the first that a text fits is taken
     * @param sql what {@code alembic upgrade --sql} and {@code alembic downgrade --sql} printed; empty where there is none
     */
    public Importer(List<SqlSyntax> databases, List<SourceFile> sql) {
        this.statements = new Statements(databases);
        List<ToolFile> printed =
                sql.stream().map(file -> new ToolFile(file.name(), file)).toList();
        this.tools = List.of(
                new Flyway(statements),
                new Liquibase(),
                new Dbmate(),
                new GolangMigrate(statements),
                new Goose(),
                new Sqlx(),
                new Alembic(new AlembicSql(statements, printed)));
    }

    /**
     * Reads a folder.
     *
     * @param word the tool's; empty to find it out from the files
     * @throws FurrowException if there is no such tool, the files don't say which one they are of, or hold no revision
     */
    public Imported read(ScriptFolder folder, String word) {
        ToolFolder files = ToolFolder.of(folder);
        Tool tool = word.isEmpty() ? recognised(files) : named(word);
        ImportedHistory history = new ImportedHistory();
        tool.read(files, history);
        remarkOnTable(tool.ownTable(), files, history);
        if (history.isEmpty()) {
            throw new FurrowException(Diagnostic.of(Place.of(folder.display()), "holds no revision of " + tool.word())
                    .advising(Advice.set("Say what it is of:", "from", choice())));
        }
        return history.read(tool.word());
    }

    /** Remarks where statements name a table of the tool's own: no revision makes it, so in another database they would fail. */
    private void remarkOnTable(String table, ToolFolder files, ImportedHistory history) {
        for (ToolFile file : files.files()) {
            if (file.endsWith(".sql") && history.takes(file)) {
                statements
                        .naming(table, file)
                        .forEach(place -> history.remark(
                                place,
                                "names " + table
                                        + ", which no revision makes: take that statement out of the revision"));
            }
        }
    }

    private Tool named(String word) {
        return tools.stream()
                .filter(tool -> tool.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new FurrowException(Diagnostic.of("\"" + word + "\" is no tool that is known here")
                        .noting("Known are " + Wording.list(words(tools), "and") + ".")));
    }

    private Tool recognised(ToolFolder folder) {
        List<Tool> found =
                tools.stream().filter(tool -> tool.recognises(folder)).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        String what = found.isEmpty()
                ? "looks like the folder of no tool that is known here"
                : "could be of " + Wording.list(words(found), "or");
        throw new FurrowException(Diagnostic.of(Place.of(folder.display()), what)
                .advising(Advice.set("Say what it is of:", "from", choice())));
    }

    private String choice() {
        return "<" + String.join("|", words(tools)) + ">";
    }

    private static List<String> words(List<Tool> tools) {
        return tools.stream().map(Tool::word).toList();
    }
}
