package dev.furrow.script;

import dev.furrow.revision.RevisionHeader;
import dev.furrow.revision.ScriptFormat;

/** Reads a script's header. */
final class RevisionScriptReader {
    private RevisionScriptReader() {}

    static RevisionScript read(SourceFile file) {
        String text = file.text();
        ScriptFormat format = file.isJava() ? ScriptFormat.JAVA : ScriptFormat.SQL;
        RevisionHeader header = RevisionHeader.read(text, format, file.name());
        return new RevisionScript(file, header, format.header(text).end());
    }
}
