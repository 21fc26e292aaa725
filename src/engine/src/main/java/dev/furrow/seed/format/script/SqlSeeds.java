package dev.furrow.seed.format.script;

import dev.furrow.revision.header.HeaderText;
import dev.furrow.revision.header.ScriptFormat;
import dev.furrow.script.Placeholders;
import dev.furrow.script.SourceFile;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedHeader;
import dev.furrow.seed.model.SeedReader;
import dev.furrow.seed.model.SeedSink;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlSplitter;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.sql.TransactionControl;

/** Statements, with placeholders. The header is the run of {@code --} lines that the file begins with. */
public final class SqlSeeds implements SeedReader {
    private final SqlSyntax syntax;
    private final Placeholders placeholders;

    public SqlSeeds(SqlSyntax syntax, Placeholders placeholders) {
        this.syntax = syntax;
        this.placeholders = placeholders;
    }

    @Override
    public SeedHeader header(SeedFile file) {
        HeaderText comment = ScriptFormat.SQL.header(text(file));
        return SeedHeader.of(comment.lines(), file.place(comment.firstLine()));
    }

    @Override
    public void read(SeedFile file, SeedSink sink) {
        SourceText source = new SourceText(file.shown(), text(file));
        for (SqlStatement statement : TransactionControl.unwrappedSeed(
                SqlSplitter.split(source, syntax).statements())) {
            if (!sink.statement(placeholders.in(statement))) {
                return;
            }
        }
    }

    @Override
    public boolean isOfRows() {
        return false;
    }

    private static String text(SeedFile file) {
        return SourceFile.read(file.path(), file.shown()).text();
    }
}
