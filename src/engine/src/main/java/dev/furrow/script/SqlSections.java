package dev.furrow.script;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.Direction;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlScript;
import dev.furrow.sql.SqlSplitter;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An SQL revision's sections, read for the database at hand. */
public final class SqlSections {
    private final SourceText source;
    private final SqlSyntax atHand;
    private final List<SqlSyntax> databases;
    private final List<SqlSection> sections = new ArrayList<>();

    private SqlSections(SourceText source, SqlSyntax atHand, List<SqlSyntax> databases) {
        this.source = source;
        this.atHand = atHand;
        this.databases = databases;
    }

    /**
     * Cuts what follows a file's header. A section that names a database is read by that one's syntax, a plain one by that of the
     * database at hand. A section line counts where the lexer finds it outside of strings, comments, bodies and data.
     *
     * @param source the whole file
     * @param headerEnd the offset where its header comment ends; the first section line may stand right there
     * @param atHand the database at hand's
     * @param databases those of all databases that a section line may name
     * @throws FurrowException with its line, if a section line is wrong, two are alike, a statement stands before the first, or
     *     something has no end
     */
    public static SqlSections parse(SourceText source, int headerEnd, SqlSyntax atHand, List<SqlSyntax> databases) {
        SqlSections sections = new SqlSections(source, atHand, databases);
        sections.read(headerEnd);
        return sections;
    }

    private void read(int headerEnd) {
        SqlScript script = SqlSplitter.split(source, headerEnd, atHand, SectionLine.MARK);
        requireNone(script.statements());
        while (script.end() < source.text().length()) {
            SectionLine line = SectionLine.parse(source, script.end(), databases);
            requireNew(line);
            int start = SectionLine.end(source, script.end());
            script = SqlSplitter.split(source, start, line.syntaxOr(atHand), SectionLine.MARK);
            sections.add(new SqlSection(line, script));
        }
    }

    private static void requireNone(List<SqlStatement> statements) {
        if (!statements.isEmpty()) {
            throw new FurrowException(
                    statements.get(0).place(),
                    "a statement stands before the first section",
                    Advice.say("Write a line  -- migrate:up  before it."));
        }
    }

    private void requireNew(SectionLine line) {
        for (SqlSection section : sections) {
            if (section.line().isAlike(line)) {
                throw new FurrowException(
                        line.place(),
                        "a second section \"" + line.subject() + "\"; the first begins in line "
                                + section.place().line(),
                        Advice.say(
                                "Put their statements into one, or name another database in one of the section lines."));
            }
        }
    }

    /** Returns all sections in the file's order, those of other databases among them. */
    public List<SqlSection> all() {
        return List.copyOf(sections);
    }

    /** Returns what the database at hand runs: the section that names it, else the plain one. */
    public Optional<SqlSection> section(Direction direction) {
        Optional<SqlSection> plain = Optional.empty();
        for (SqlSection section : sections) {
            if (section.direction() == direction && section.names(atHand)) {
                return Optional.of(section);
            }
            if (section.direction() == direction && section.isPlain()) {
                plain = Optional.of(section);
            }
        }
        return plain;
    }
}
