package dev.furrow.journal;

import dev.furrow.database.Session;
import dev.furrow.database.TableLookup.Namesake;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.target.Goal;
import dev.furrow.sql.Quoting;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The version tables of other schemas, where unqualified names lead to one that has none: a schema that is called as the user, {@code
 * ALTER ROLE ... SET search_path} or a URL's options may have changed where they lead. One is this project's if it names a revision of
 * its scripts.
 *
 * @param found where the search path finds the project's version table; null if it doesn't
 * @param stray what to say of one that the search path doesn't find, or that may not be read; null if there is none
 */
record Namesakes(@Nullable OwnTables found, @Nullable Diagnostic stray) {
    static final Namesakes NONE = new Namesakes(null, null);

    /** Looks for those of {@code here}, which has none. */
    static Namesakes of(Session session, OwnTables here, Predicate<RevisionId> known) throws SQLException {
        @Nullable Diagnostic unreadable = null;
        for (Namesake namesake :
                session.system().lookup(session.jdbc()).namesakes(here.version(), VersionTable.COLUMN)) {
            OwnTables there = here.in(namesake.schema());
            if (!namesake.readable()) {
                unreadable = unreadable == null ? unreadable(there, here, session.user()) : unreadable;
                continue;
            }
            Set<RevisionId> rows = new TreeSet<>(new VersionTable(there).rows(session.jdbc()));
            if (rows.stream().anyMatch(known)) {
                return namesake.onSearchPath()
                        ? new Namesakes(there, null)
                        : new Namesakes(null, elsewhere(there, here, rows, session));
            }
        }
        return unreadable == null ? NONE : new Namesakes(null, unreadable);
    }

    private static Diagnostic elsewhere(OwnTables there, OwnTables here, Set<RevisionId> rows, Session session)
            throws SQLException {
        return moved(there, here)
                .noting("It says " + Heads.text(rows) + ".")
                .advising(
                        Advice.set("If " + there.schema() + " is that of production:", "environment", "production")
                                .with("schema", there.schema()),
                        Advice.literal(
                                "To have them mean " + there.schema() + " again:",
                                "ALTER ROLE " + Quoting.identifier(session.user()) + " IN DATABASE "
                                        + Quoting.identifier(session.jdbc().getCatalog()) + " SET search_path = "
                                        + Quoting.identifier(there.schema())),
                        Advice.literal("To go on in " + here.schema() + ", move it:", move(there, here)),
                        anew(here));
    }

    private static Diagnostic unreadable(OwnTables there, OwnTables here, String user) {
        return moved(there, here)
                .noting("User \"" + user + "\" may not read it.")
                .advising(Advice.say("Connect as the user that made it."), anew(here));
    }

    private static Diagnostic moved(OwnTables there, OwnTables here) {
        return Diagnostic.of("the version table " + here.versionTable() + " is in schema \"" + there.schema()
                        + "\", and unqualified names mean schema \"" + here.schema() + "\" now")
                .noting(
                        "A schema called as the user, ALTER ROLE or ALTER DATABASE ... SET search_path, and the URL's options change"
                                + " what they mean.");
    }

    private static String move(OwnTables there, OwnTables here) {
        String to = " SET SCHEMA " + Quoting.identifier(here.schema()) + ";";
        return "ALTER TABLE " + there.quotedVersion() + to + " ALTER TABLE " + there.quotedJournal() + to;
    }

    private static Advice anew(OwnTables here) {
        return Goal.STAMP.to("Or, if " + here.schema() + " is to be migrated from the beginning, by itself:", "base");
    }
}
