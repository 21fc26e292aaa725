package dev.furrow.script;

import dev.furrow.revision.Revision;
import dev.furrow.revision.header.RevisionHeader;
import dev.furrow.schema.Product;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlSyntax;

/**
 * A revision and the file that holds it. Only its header has been looked at.
 *
 * @param bodyStart the offset in the file's text at which its header ends
 */
public record RevisionScript(SourceFile file, RevisionHeader header, int bodyStart) {
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
     * @param atHand whose words plain sections are read by
     */
    public String checksum(Product atHand) {
        return file.isJava() ? TokenChecksum.java(file.text()) : TokenChecksum.sql(sections(atHand));
    }

    /** Returns the sections of an SQL revision; a plain one is read by the words of {@code atHand}. */
    public SqlSections sections(Product atHand) {
        return SqlSections.parse(new SourceText(file.name(), file.text()), bodyStart, SqlSyntax.of(atHand));
    }
}
