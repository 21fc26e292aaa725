package dev.furrow.seed;

import dev.furrow.dialect.SourceText;
import dev.furrow.dialect.SqlSplitter;
import dev.furrow.dialect.SqlStatement;
import dev.furrow.dialect.SqlSyntax;
import dev.furrow.dialect.TransactionControl;
import dev.furrow.revision.HeaderText;
import dev.furrow.revision.ScriptFormat;
import dev.furrow.script.Placeholders;
import dev.furrow.script.SourceFile;

/** Statements, with placeholders. The header is the run of {@code --} lines that the file begins with. */
final class SqlSeeds implements SeedReader {
    private final SqlSyntax syntax;
    private final Placeholders placeholders;

    SqlSeeds(SqlSyntax syntax, Placeholders placeholders) {
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
