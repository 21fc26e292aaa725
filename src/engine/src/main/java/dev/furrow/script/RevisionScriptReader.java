package dev.furrow.script;

import dev.furrow.revision.header.HeaderText;
import dev.furrow.revision.header.RevisionHeader;
import dev.furrow.revision.header.ScriptFormat;
import dev.furrow.sql.SqlSyntax;
import java.util.List;

/** Reads a script's header. */
final class RevisionScriptReader {
    private RevisionScriptReader() {}

    static RevisionScript read(SourceFile file, List<SqlSyntax> databases) {
        ScriptFormat format = file.isJava() ? ScriptFormat.JAVA : ScriptFormat.SQL;
        String text = file.beginning();
        HeaderText comment = format.header(text);
        if (!file.isWhole() && (comment.isEmpty() || comment.end() == text.length())) {
            text = file.text();
            comment = format.header(text);
        }
        return new RevisionScript(file, RevisionHeader.of(comment, format, file.name()), comment.end(), databases);
    }
}
