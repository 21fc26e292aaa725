package dev.furrow.script;

import dev.furrow.revision.Revision;
import dev.furrow.revision.header.RevisionHeader;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlSyntax;
import java.util.List;

/**
 * A revision and the file that holds it. Only its header has been looked at.
 *
 * @param bodyStart the offset in the file's text at which its header ends
 * @param databases the syntaxes of those that its section lines may name
 */
public record RevisionScript(SourceFile file, RevisionHeader header, int bodyStart, List<SqlSyntax> databases) {
    public RevisionScript {
        databases = List.copyOf(databases);
    }

    public Revision revision() {
        return header.revision();
    }

    /** Returns the hash of the file's bytes, {@code sha256:hex}. */
    public String rawChecksum() {
        return file.checksum();
    }

    /**
     * Returns the hash of the file's tokens, {@code sha256:hex}: comments, spacing and line ends don't count.
     *
     * @param atHand the syntax that plain sections are read by
     */
    public String checksum(SqlSyntax atHand) {
        return file.isJava() ? TokenChecksum.java(file.text()) : TokenChecksum.sql(sections(atHand));
    }

    /** Returns the sections of an SQL revision; a plain one is read by {@code atHand}. */
    public SqlSections sections(SqlSyntax atHand) {
        return SqlSections.parse(new SourceText(file.name(), file.text()), bodyStart, atHand, databases);
    }
}
