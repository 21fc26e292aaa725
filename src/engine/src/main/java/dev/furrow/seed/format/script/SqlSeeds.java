package dev.furrow.seed.format.script;

import dev.furrow.revision.header.HeaderText;
import dev.furrow.revision.header.ScriptFormat;
import dev.furrow.script.Placeholders;
import dev.furrow.script.SourceFile;
import dev.furrow.seed.format.SeedReader;
import dev.furrow.seed.format.SeedSink;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedHeader;
import dev.furrow.seed.model.SeedPart;
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
    public Content content() {
        return Content.STATEMENTS;
    }

    @Override
    public SeedHeader header(SeedFile file) {
        HeaderText comment = ScriptFormat.SQL.header(text(file));
        return SeedHeader.of(comment.lines(), file.place(comment.firstLine()));
    }

    @Override
    public void read(SeedFile file, SeedPart part, SeedSink sink) {
        SourceText source = new SourceText(file.shown(), text(file));
        for (SqlStatement statement : TransactionControl.unwrappedSeed(
                SqlSplitter.split(source, syntax).statements())) {
            if (!sink.statement(placeholders.in(statement))) {
                return;
            }
        }
    }

    private static String text(SeedFile file) {
        return SourceFile.read(file.path(), file.shown()).text();
    }
}
