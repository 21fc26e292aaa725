package dev.furrow.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.CompileResult;
import dev.furrow.Detected;
import dev.furrow.ImportResult;
import dev.furrow.InitResult;
import dev.furrow.SchemaDiff;
import dev.furrow.Setting;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.Place;
import dev.furrow.error.Spelling;
import dev.furrow.revision.Current;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.ToolsWord;
import dev.furrow.revision.WrittenRevision;
import dev.furrow.schema.told.SchemaCounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MigrationOutputTest {
    private final Recorded recorded = new Recorded();
    private final MigrationOutput output = new MigrationOutput(
            new Output(recorded, Paint.PLAIN, new Terminal(() -> false, System.out), Spelling.NEUTRAL));

    @Test
    void what_is_to_be_typed_is_spelled_as_the_front_end_does() {
        output.print(new Current(List.of(), List.of(), 3, 2, Optional.empty()), false);
        output.print(new InitResult(List.of("src/main/migrations"), List.of(".gitignore")));

        assertThat(recorded.lines)
                .containsExactly(
                        "Now at    base",
                        "Pending   3 revisions:  migrate:upgrade to=heads",
                        "Made      src/main/migrations",
                        "Kept      .gitignore, as it was",
                        "Next      migrate:upgrade && seed:all");
    }

    @Test
    void an_import_tells_what_was_written_what_was_not_and_what_comes_next() {
        Revision revision = new Revision(
                new RevisionId("1.1"),
                List.of(),
                List.of(),
                List.of(),
                "users",
                null,
                Place.of("migrations/1.1_users.sql"));

        output.print(new ImportResult(
                "flyway",
                List.of(new WrittenRevision(revision, "migrations/1.1_users.sql", List.of())),
                List.of(Diagnostic.of(Place.of("afterMigrate.sql"), "was not taken: it is a callback"))));

        assertThat(recorded.lines)
                .containsExactly(
                        "Import    1 revision of flyway",
                        "  1.1  users  migrations/1.1_users.sql",
                        "Remarks   on what couldn't be kept, or means something else now",
                        "  afterMigrate.sql: was not taken: it is a callback",
                        "Next      prove that they are applied already, or run them",
                        "  Where they are applied:  migrate:stamp to=detect",
                        "  Run what is missing:     migrate:upgrade");
    }

    @Test
    void what_was_found_out_is_told_with_what_was_compared() {
        SchemaCounts compared = new SchemaCounts(2, 5, 3, 1, 0);
        Set<RevisionId> a = Set.of(new RevisionId("a"));
        Set<RevisionId> b = Set.of(new RevisionId("b"), new RevisionId("c"));
        SchemaDiff.Item nick = new SchemaDiff.Item(SchemaDiff.Kind.ADDED, "column users.nick", "", "text", "");

        ToolsWord says = new ToolsWord("Flyway", "flyway_schema_history", a, Set.of(), List.of(a));

        output.printUnrecorded(new Detected(List.of(a), Set.of(), List.of(), compared, false, List.of(), Set.of()));
        output.print(new Detected(List.of(a, b), Set.of(), List.of(), compared, false, List.of(says), Set.of()));
        output.print(new Detected(List.of(), a, List.of(nick), compared, true, List.of(), Set.of()));

        assertThat(recorded.lines)
                .containsExactly(
                        "Proof     the schema is that of a",
                        "  compared  2 tables, 5 columns, 3 constraints, 1 index: 0 differences",
                        "  Record it:  migrate:stamp to=detect",
                        "Proof     the schema is that of several, a or b, c",
                        "  compared  2 tables, 5 columns, 3 constraints, 1 index: 0 differences",
                        "  told      Flyway's flyway_schema_history says a",
                        "Proof     the schema is that of no revision; the nearest is a",
                        "  + column users.nick  text",
                        "  compared  2 tables, 5 columns, 3 constraints, 1 index: 1 difference",
                        "  branches can be applied together in more ways than were looked at: another one may fit",
                        "  To compare with another one, by its revisions:  migrate:diff from=ID,ID");
    }

    @Test
    void a_hook_that_the_jar_does_not_bring_is_told() {
        String folder = "classpath:META-INF/furrow/shop/";

        output.print(new CompileResult(
                folder + "migrations",
                List.of("a1.sql", "b2.sql"),
                folder + "seeds",
                List.of(),
                folder + "hooks",
                List.of("Tell.java"),
                List.of(Setting.BEFORE_RUN)));

        assertThat(recorded.lines)
                .containsExactly(
                        "Revisions 2 files in classpath:META-INF/furrow/shop/migrations",
                        "Hooks     1 file in classpath:META-INF/furrow/shop/hooks",
                        "warning: furrow.beforeRun is a command, which the jar doesn't bring: it may need what is on this machine alone",
                        "warning:   Where the jar runs, set:  FURROW_BEFORE_RUN");
    }

    @Test
    void a_revision_half_way_is_running_while_somebody_has_the_lock() {
        Instant at = Instant.parse("2026-11-21T12:29:39Z");
        Current.HalfDone running = new Current.HalfDone(new RevisionId("a"), 2, at, "ann@web-1 since 12:29");
        Current.HalfDone stopped = new Current.HalfDone(new RevisionId("a"), 2, at, "");

        output.print(new Current(List.of(), List.of(), 0, 1, Optional.of(running)), false);
        output.print(new Current(List.of(), List.of(), 0, 1, Optional.of(stopped)), false);

        assertThat(recorded.lines)
                .containsExactly(
                        "Now at    base",
                        "Running   a at its statement 2, 2026-11-21T12:29:39Z, outside a transaction, in a run of ann@web-1"
                                + " since 12:29",
                        "Now at    base",
                        "Half-way  a stopped at its statement 2, 2026-11-21T12:29:39Z, outside a transaction; the next"
                                + " upgrade says how to go on");
    }

    @Test
    void what_the_database_says_stands_beside_its_step_and_warnings_are_warnings() {
        StepProgress progress = new StepProgress(
                new Output(recorded, Paint.PLAIN, new Terminal(() -> false, System.out), Spelling.NEUTRAL));

        progress.remarked(Diagnostic.of(Place.of("a.sql", 7), "three rows").noting("All of them."));
        progress.warned(Diagnostic.of(Place.of("a.sql", 7), "mind them"));

        assertThat(recorded.lines)
                .containsExactly("  a.sql:7: three rows", "    All of them.", "warning: a.sql:7: mind them");
    }

    private static final class Recorded implements Sink {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void info(String line) {
            lines.add(line);
        }

        @Override
        public void warn(String line) {
            lines.add("warning: " + line);
        }

        @Override
        public void debug(String line) {
            lines.add("debug: " + line);
        }

        @Override
        public void raw(String text) {
            lines.add("raw: " + text);
        }

        @Override
        public boolean hearsInfo() {
            return true;
        }

        @Override
        public boolean hearsDebug() {
            return true;
        }
    }
}
